import type { components } from './schema.d.ts'

type Schemas = components['schemas']

export type Delivery = Schemas['Delivery']
export type Why = Schemas['Why']
export type Profile = Schemas['Profile']
export type OutcomeRecord = Schemas['OutcomeRecord']
export type Outcome = Delivery['outcome']

/** What a driver says about a stop, or about one subscription at a home. */
export type NewOutcome = {
  depot?: string
  subscription?: number
  outcome: Exclude<Outcome, 'planned'>
  reason?: OutcomeRecord['reason']
  note?: string
}

/** Where a member collects: what a depot tells its public. */
export type CollectionPoint = {
  code: string
  name: string
  street: string
  postcode: string
  town: string
  latitude: number | null
  longitude: number | null
  phone: string
  description: string
  /** Names the photo of now. */
  photo: string | null
  collection: readonly { weekday: number; from: string; to: string }[]
}

export type DrivingDay = Schemas['DrivingDay']
export type DrivingRound = Schemas['DrivingRound']
export type DrivingStop = DrivingRound['stops'][number]
/** A home at a stop: whom to ring and what to leave. */
export type DrivingHome = DrivingStop['people'][number]
