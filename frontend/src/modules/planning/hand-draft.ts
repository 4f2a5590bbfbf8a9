import { changedRounds, type HandOrder, isHome } from './hand-order.ts'

/** An order made by hand that is not saved: what was saved when it was begun, and what it is now. */
export type HandDraft = { readonly base: HandOrder; readonly order: HandOrder }

/**
 * An order made by hand, laid over what is saved `now`: what the person moved goes where they put it, all else stands as
 * others saved it. No stop is lost, and none comes twice.
 */
export const reapplied = ({ base, order }: HandDraft, now: HandOrder): HandOrder => {
  const stops = new Set(Object.values(now).flat())
  const where = new Map([...stops].map((stop) => [stop, placesOf(stop, base, order, now)]))
  const changed = new Set(changedRounds(base, order))
  return Object.fromEntries(
    Object.keys(now).map((round) => {
      const wanted = [...stops].filter((stop) => roundsWith(stop, where).includes(round))
      const first = (changed.has(round) ? order[round] : undefined) ?? now[round] ?? []
      const known = first.filter((stop) => wanted.includes(stop))
      return [round, wanted.filter((stop) => !known.includes(stop)).reduce(withStop, known)]
    }),
  )
}

/** The rounds on which a stop belongs: the person's where they moved it and that still fits, else as it is saved. */
const placesOf = (stop: string, base: HandOrder, order: HandOrder, now: HandOrder): readonly string[] => {
  const [before, mine, theirs] = [base, order, now].map((one) => roundsOf(stop, one)) as [
    readonly string[],
    readonly string[],
    readonly string[],
  ]
  const moved = mine.join('\n') !== before.join('\n')
  const fits = mine.length === theirs.length && mine.every((round) => round in now)
  return moved && fits ? mine : theirs
}

const roundsOf = (stop: string, order: HandOrder): readonly string[] =>
  Object.keys(order)
    .filter((round) => order[round]?.includes(stop))
    .toSorted()

/** A home is driven wherever its depot is. */
const roundsWith = (stop: string, where: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  (isHome(stop) ? where.get(depotOf(stop)) : undefined) ?? where.get(stop) ?? []

const depotOf = (home: string): string => home.slice(0, home.indexOf('/'))

/** A home comes right behind its depot, any other stop last. */
const withStop = (stops: readonly string[], stop: string): readonly string[] => {
  const depot = isHome(stop) ? stops.indexOf(depotOf(stop)) : -1
  return stops.toSpliced(depot < 0 ? stops.length : depot + 1, 0, stop)
}
