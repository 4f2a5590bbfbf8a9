import type { components } from '../../api/schema.d.ts'

type Schemas = components['schemas']
export type DayPlan = Schemas['DayPlan']
export type RoundPlan = DayPlan['rounds'][number]
export type RoundFigures = Schemas['RoundFigures']
export type Broken = RoundFigures['broken'][number]
export type Proposal = Schemas['RoundsProposal']
export type ProposedRound = Proposal['rounds'][number]
export type Acceptance = Schemas['PlanningAcceptance']
export type PlanningSettings = Schemas['PlanningSettings']
export type PlanningServices = Schemas['PlanningServices']
export type FoundPlaces = Schemas['FoundPlaces']
export type PlanningSearch = Schemas['PlanningSearch']
export type ServiceTrial = Schemas['ServiceTrial']
export type ServiceFailure = Schemas['ServiceFailure']
/** A service to be tried, as typed. */
export type ServiceAsked = { service: 'osrm' | 'vroom'; url: string } | { service: 'spoke'; key: string }
export type OrderLocks = Schemas['OrderLocks']
export type PlanningDay = Schemas['PlanningDays']['days'][number]

/** An order that was just written: what to say, and what to take back. */
export type Made = { readonly id: string; readonly text: string }

export type Effort = 'quick' | 'thorough'
export type Extent = 'insert' | 'smooth' | 're-plan'
export type Aim = 'both' | 'time' | 'distance' | 'balance'
/** What a person asks of one stop; `free` asks nothing. */
export type StopLock = 'free' | 'stay' | 'first' | 'last'

/** What a person asks of an optimisation. */
export type Wishes = {
  readonly exchange: boolean
  readonly aim: Aim
  readonly extent: Extent
  readonly effort: Effort
  readonly leaveOutUnplaced: boolean
  /** By round: the vehicle; '' takes the garden's vehicles in turn. */
  readonly vehicles: Readonly<Record<string, string>>
  /** By round and depot, as `lockKey` spells them. */
  readonly locks: Readonly<Record<string, StopLock>>
}
