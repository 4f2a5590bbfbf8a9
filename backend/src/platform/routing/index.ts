export { checkPlan, type Verdict } from './checker/check-plan.ts'
export type { Violation } from './checker/violation.ts'
export { type GardenSize, gardenProblem } from './instances/garden-problem.ts'
export { type Instance, readInstance, readSolutionCost } from './instances/read-instance.ts'
export { estimateMatrix, greatCircleMetres } from './matrix/great-circle.ts'
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
