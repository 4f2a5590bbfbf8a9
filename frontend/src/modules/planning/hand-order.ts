/** The stops of rounds in order, as a person has arranged them. */
export type HandOrder = Readonly<Record<string, readonly string[]>>

/**
 * Puts a stop at a place (from 0) of a round, taken from where it was; a round that has it already does not take it. A
 * home stays on the round of its depot: it goes with that one, right behind it.
 */
export const placed = (
  order: HandOrder,
  move: { readonly depot: string; readonly from: string; readonly to: string; readonly position: number },
): HandOrder => {
  const { depot, from, to } = move
  const source = order[from] ?? []
  const target = order[to] ?? []
  if (isHome(depot) && from !== to) return order
  if (!source.includes(depot) || (from !== to && target.includes(depot))) return order
  const homes = from === to ? [] : source.filter((stop) => stop.startsWith(`${depot}${MARK}`))
  const moved = [depot, ...homes]
  const without = { ...order, [from]: source.filter((stop) => !moved.includes(stop)) }
  const position = Math.max(0, Math.min(move.position, without[to]?.length ?? 0))
  return { ...without, [to]: (without[to] ?? []).toSpliced(position, 0, ...moved) }
}

const MARK = '/'

/** A home is spelled with its depot before a slash. */
export const isHome = (stop: string): boolean => stop.includes(MARK)

/** The rounds whose order is not the one that is saved. */
export const changedRounds = (saved: HandOrder, order: HandOrder): readonly string[] =>
  Object.keys(order).filter((round) => (order[round] ?? []).join('\n') !== (saved[round] ?? []).join('\n'))
