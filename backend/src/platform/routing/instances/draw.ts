/**
 * Numbers in [0, 1), the same for the same seed. A linear congruential generator of its own, so that a change in the
 * solver never changes the problems.
 */
export const drawing = (seed: number): (() => number) => {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
