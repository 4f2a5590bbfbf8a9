import { type GardenSize, gardenProblem } from '../instances/garden-problem.ts'
import type { BenchCase } from './read-folder.ts'

/** Generated gardens with the best cost ever found for each (several runs of a minute); lower them when beaten. */
const gardens: readonly (readonly [name: string, size: GardenSize, best: number])[] = [
  ['one-round-12', { seed: 1, stops: 12, vehicles: 1 }, 1],
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
