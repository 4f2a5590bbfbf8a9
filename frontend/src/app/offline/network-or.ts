/** So long the network is waited for where this device could do without it. */
const PATIENCE_MS = 6_000

/**
 * What the network answers; or what this device keeps, where the answer is late or of no use. Where nothing is kept the
 * answer is waited for, and is given as it is.
 */
export const networkOr = async <T, K>(
  asked: Promise<T>,
  isOfUse: (answer: T) => boolean,
  kept: () => Promise<K | undefined>,
  patienceMs = PATIENCE_MS,
): Promise<{ readonly answer: T } | { readonly kept: K }> => {
  const early = await Promise.race([asked.then((answer) => ({ answer })), later(patienceMs)])
  if (early !== undefined && isOfUse(early.answer)) return early
  const own = await kept()
  return own === undefined ? { answer: await asked } : { kept: own }
}

const later = (ms: number): Promise<undefined> => new Promise((done) => setTimeout(() => done(undefined), ms))
