/**
 * What Spoke must know of a day besides the problem. `reference` is ours, one for one question: asking again with it
 * finds what is already there. `drivers` says which Spoke driver (`drivers/…`) drives which vehicle.
 */
export type SpokeRound = {
  readonly reference: string
  readonly day: { readonly year: number; readonly month: number; readonly day: number }
  readonly drivers: ReadonlyMap<string, string>
}

/** The id of a stop as Spoke keeps it for us in `recipient.externalId`. */
export const externalIdOf = (round: SpokeRound, stop: string): string => `${round.reference}/${stop}`

/** The stop an external id stands for; what is not ours keeps its name and no plan will know it. */
export const stopOf = (round: SpokeRound, externalId: string): string =>
  externalId.startsWith(`${round.reference}/`) ? externalId.slice(round.reference.length + 1) : externalId
