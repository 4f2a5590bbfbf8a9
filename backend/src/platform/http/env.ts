import type { Actor } from '#platform/dynamo'

/** Who is asking, as far as routes care. */
export interface Session {
  readonly actor: Actor
  readonly permissions: ReadonlySet<string>
  /** The number of the member whose own pages this person may use, or null. */
  readonly member: number | null
}

/** What is in a request's context. `Needs` is what the actions and views behind the routes may touch. */
export interface RouteEnv<Needs> {
  Variables: {
    requestId: string
    /** Absent for a public route without a valid session. */
    session: Session | undefined
    needs: Needs & OnceNeeds
  }
}

/** How a repeated write finds its first answer. */
export interface OnceNeeds {
  /** The answer already given under this request's idempotency key, if any. */
  readonly told: () => Promise<{ readonly result: unknown } | undefined>
}
