import type { Refusal } from '#kernel/result'
import type { Violation } from '../checker/violation.ts'
import type { SolveRefusal } from '../solver/solve-here.ts'
import type { UnsupportedConstraint } from './unsupported.ts'

/** Why an optimiser gave no plan. Nothing of an outside server's words is repeated, for they may hold a key. */
export type OptimiserRefusal =
  | SolveRefusal
  | OutsideRefusal
  | {
      readonly kind: 'not-supported-by-optimiser'
      readonly optimiser: 'vroom' | 'spoke'
      readonly constraints: readonly UnsupportedConstraint[]
    }
  | { readonly kind: 'plan-rejected'; readonly violations: readonly Violation[] }

/** What can go wrong between us and an outside server; `step` is what we were asking for. */
export type OutsideRefusal =
  | (Refusal & { readonly kind: 'cancelled' })
  | { readonly kind: 'optimiser-timed-out'; readonly step: string; readonly limitMs: number }
  | { readonly kind: 'optimiser-unreachable'; readonly step: string; readonly attempts: number }
  | { readonly kind: 'optimiser-busy'; readonly step: string; readonly attempts: number }
  | { readonly kind: 'optimiser-refused'; readonly step: string; readonly status: number }
  | { readonly kind: 'optimiser-nonsense'; readonly step: string }
  | { readonly kind: 'optimiser-failed'; readonly step: string }
  | { readonly kind: 'stops-not-accepted'; readonly stops: readonly string[] }
