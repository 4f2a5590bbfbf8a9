import { at } from './cells.ts'

/** The state of a xorshift generator; same seed, same numbers, on every machine. */
export type RandomState = Int32Array

export const seededRandom = (seed: number): RandomState => {
  const state = new Int32Array(1)
  state[0] = Math.imul(seed + 0x9e3779b9, 0x85ebca6b) | 1
  for (let warm = 0; warm < 8; warm++) random(state)
  return state
}

/** Uniform in [0, 1). */
export const random = (state: RandomState): number => {
  let x = at(state, 0)
  x ^= x << 13
  x ^= x >>> 17
  x ^= x << 5
  state[0] = x
  return (x >>> 0) / 4294967296
}

/** Uniform whole number in [0, below). */
export const randomInt = (state: RandomState, below: number): number => (random(state) * below) | 0

/** How many trials pass until one of probability `chance` succeeds, at least one. */
export const geometric = (state: RandomState, chance: number): number =>
  1 + ((Math.log(1 - random(state)) / Math.log(1 - chance)) | 0)
