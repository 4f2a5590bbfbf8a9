import { type CapacitySize, capacityProblem } from '../instances/capacity-problem.ts'
import type { BenchCase } from './read-folder.ts'

type Row = readonly [
  stops: number,
  depot: CapacitySize['depot'],
  scatter: CapacitySize['scatter'],
  demands: CapacitySize['demands'],
  routeStops: number,
  best: number,
]

/** Ten mixtures of the generator, with the lowest cost found in ten runs of ten seconds; lower them when beaten. */
const rows: readonly Row[] = [
  [210, 'random', 'random', 'any', 4, 57_771],
  [230, 'central', 'random', 'few-large', 8, 29_166],
  [255, 'eccentric', 'mixed', 'some', 17, 31_169],
  [270, 'random', 'clustered', 'by-quadrant', 12, 21_396],
  [290, 'central', 'clustered', 'small', 22, 15_989],
  [310, 'eccentric', 'random', 'large', 6, 90_614],
  [330, 'random', 'mixed', 'unit', 10, 33_598],
  [350, 'central', 'mixed', 'any', 25, 19_194],
  [375, 'eccentric', 'clustered', 'few-large', 14, 36_423],
  [395, 'random', 'random', 'some', 5, 86_457],
]

/** Generated problems of 200 to 400 stops with capacities alone. */
export const capacityCases = (): BenchCase[] =>
  rows.map(([stops, depot, scatter, demands, routeStops, best], i) => ({
    name: `made-${stops}`,
    family: 'capacity 200-400 made here',
    problem: capacityProblem({ seed: 108 + i, stops, depot, scatter, demands, routeStops }),
    scale: 1,
    best,
  }))
