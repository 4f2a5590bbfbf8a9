import type { Context } from 'hono'
import type { RouteEnv } from './env.ts'
import { refuse } from './problem.ts'
import { sessionOf } from './routes.ts'

/** The number behind the person's own pages; refuses with `no-own-member` where the person has none. */
export const ownMember = <N>(c: Context<RouteEnv<N>>): number =>
  sessionOf(c).member ?? refuse({ kind: 'no-own-member' }, 403)
