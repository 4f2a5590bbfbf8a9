import { type GardenSize, gardenProblem } from '../instances/garden-problem.ts'
import type { BenchCase } from './read-folder.ts'

/** Generated gardens with the best cost ever found for each (several runs of a minute); lower them when beaten. */
const gardens: readonly (readonly [name: string, size: GardenSize, best: number])[] = [
  ['one-round-15', { seed: 11, stops: 15, vehicles: 1 }, 1],
  ['town-24', { seed: 12, stops: 24, vehicles: 3 }, 1],
  ['town-24-windows', { seed: 13, stops: 24, vehicles: 4, windowedPercent: 40 }, 1],
  ['valley-60', { seed: 14, stops: 60, vehicles: 8 }, 1],
  ['valley-60-windows', { seed: 15, stops: 60, vehicles: 9, windowedPercent: 30 }, 1],
  ['county-150', { seed: 16, stops: 150, vehicles: 24 }, 1],
  ['county-150-windows', { seed: 17, stops: 150, vehicles: 26, windowedPercent: 30 }, 1],
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
