/** What staff edit of a round. */
export type RoundForm = {
  code: string
  name: string
  weekday: number
  preparationWeekday: number
  colour: string
  position: number
  version?: number
}

export type Round = Readonly<Required<RoundForm>> & {
  readonly stops: readonly { readonly depot: string }[]
  readonly archived: boolean
}

/** What the board tells about a depot. */
export type BoardDepot = {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly phone: string
  readonly latitude: number | null
  readonly longitude: number | null
}
