/** What an action answers: a value, or a refusal that names what a person did and the figures that explain it. */
export type Result<T, R extends Refusal = Refusal> = Ok<T> | Refused<R>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false
  readonly refusal: R
}

/** A situation a person may cause, named in kebab-case; the other fields are the figures that explain it. */
export interface Refusal {
  readonly kind: string
}

/** The answer when all went well. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** The answer when the person must change something first. */
export const refused = <const R extends Refusal>(refusal: R): Refused<R> => ({ ok: false, refusal })
