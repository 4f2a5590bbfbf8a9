import { type GardenSize, gardenProblem } from '../instances/garden-problem.ts'
import type { BenchCase } from './read-folder.ts'

/**
 * Generated gardens with the best cost found for each in four runs of six seconds; lower them when beaten.
 */
const gardens: readonly (readonly [name: string, size: GardenSize, best: number])[] = [
  ['one-round-10', { seed: 21, stops: 10, vehicles: 1 }, 33_322.76],
  ['one-round-12', { seed: 23, stops: 12, vehicles: 1 }, 22_955.52],
  ['town-24', { seed: 12, stops: 24, vehicles: 3 }, 39_175.04],
  ['town-24-windows', { seed: 13, stops: 24, vehicles: 4, windowedPercent: 40 }, 57_255.36],
  ['valley-60', { seed: 14, stops: 60, vehicles: 8 }, 123_158.04],
  ['valley-60-windows', { seed: 15, stops: 60, vehicles: 9, windowedPercent: 30 }, 102_975.2],
]

/** The bench's own problems, for when there is no folder. */
export const gardenCases = (): BenchCase[] =>
  gardens.map(([name, size, best]) => ({
    name,
    family: size.windowedPercent ? 'garden with windows' : 'garden',
    problem: gardenProblem(size),
    scale: 1,
    best,
  }))
