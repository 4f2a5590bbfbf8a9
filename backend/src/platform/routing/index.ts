export { easingPriorities } from './adapters/easing.ts'
export type { Optimiser } from './adapters/optimiser.ts'
export { realOutside } from './adapters/outside.ts'
export { spokeDrivers } from './adapters/spoke/drivers.ts'
export type { SpokeRound } from './adapters/spoke/round.ts'
export { spokeAccount } from './adapters/spoke/spoke.ts'
export type { HeldByAccount } from './adapters/spoke/spoke-line.ts'
export { vroomOptimiser } from './adapters/vroom/vroom.ts'
export { type Inspection, inspectSequences } from './chains/inspect.ts'
export { type Extent, planAgain, type ReplanOptions } from './chains/re-plan.ts'
export { type ChainOptions, solve } from './chains/solve.ts'
export { checkPlan, type Verdict } from './checker/check-plan.ts'
export type { Violation } from './checker/violation.ts'
export { type CsvHeadings, toCsv } from './export/csv.ts'
export { type RoundFeatures, toGeoJson } from './export/geo-json.ts'
export { toGpx } from './export/gpx.ts'
export { toKml } from './export/kml.ts'
export { googleMapsLinks, type NavigationLinks, navigationLinks } from './export/navigation-links.ts'
export type { RoundSheet, SheetStop } from './export/round-sheet.ts'
export { type GardenSize, gardenProblem } from './instances/garden-problem.ts'
export { type Instance, readInstance, readSolutionCost } from './instances/read-instance.ts'
export { failingServers } from './matrix/failing-servers.ts'
export { estimateMatrix, greatCircleMetres } from './matrix/great-circle.ts'
export { type MatrixCache, memoryMatrixCache } from './matrix/matrix-cache.ts'
export type { Fetch, OsrmSetting, RoadRefusal } from './matrix/osrm.ts'
export { type Travel, type TravelNeeds, travelMatrix } from './matrix/travel-matrix.ts'
export { cutMatrix } from './matrix/unreachable.ts'
export type { CostParts, Plan, Route, Unserved, UnservedReason, Visit } from './problem/plan.ts'
export {
  type Break,
  type FrozenPrefix,
  type Objective,
  ordinaryObjective,
  type Point,
  type Problem,
  type Sequence,
  type Stop,
  type TimeWindow,
  type TravelMatrix,
  type Trips,
  type Vehicle,
} from './problem/problem.ts'
export { type ProblemRefusal, stopsMax, vehiclesMax } from './problem/refusal.ts'
export { validateProblem } from './problem/validate.ts'
export type { Budget } from './solver/clock.ts'
export { insertHere, type Solution, type SolveRefusal, solveHere } from './solver/solve-here.ts'
export { sequencesOf } from './solver/tours.ts'
