/** A form, and what was saved when it was begun. */
export type Begun<T> = { readonly base: T; readonly form: T }

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * A form once its thing was saved beside it, as `now`: all of that while nothing is typed. Beneath what is typed only the
 * version goes on, and only where our own saving was made `upon` the version that the form was begun from: what somebody
 * else saved meanwhile has to be told by a conflict.
 */
export const rebased = <T extends { version?: number }>(
  { base, form }: Begun<T>,
  now: T,
  upon?: number,
): Begun<T> => {
  if (same(form, base)) return { base: now, form: now }
  if (upon === undefined || form.version !== upon) return { base, form }
  const { version } = now
  return { base: { ...base, version }, form: { ...form, version } }
}
