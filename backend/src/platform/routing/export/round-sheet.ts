import type { Point } from '../problem/problem.ts'

/** A stop as a navigation device or a table shows it. Texts are for people; empty when unknown. */
export type SheetStop = Point & {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly notes: string
  /** Local times of day such as `08:40`; empty when unknown. */
  readonly window: string
  readonly eta: string
  readonly load: number
}

/** One round in its order, with the way along the roads when it is known. */
export type RoundSheet = {
  readonly name: string
  readonly start: Point
  readonly end: Point | null
  readonly stops: readonly SheetStop[]
  readonly track: readonly Point[] | null
}

/** Where the line through a round goes: along the track, or straight from stop to stop. */
export const lineOf = ({ start, end, stops, track }: RoundSheet): readonly Point[] =>
  track && track.length > 1 ? track : [start, ...stops, ...(end ? [end] : [])]
