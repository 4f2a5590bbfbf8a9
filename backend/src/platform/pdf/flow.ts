import { breakRows, type RowRange } from './break-rows.ts'

/** Something of a known height that draws itself from a given y downwards. */
export interface Block {
  /** Points. */
  readonly height: number
  readonly draw: (y: number) => void
}

/** A list that may run over pages. */
export interface FlowingList {
  /** Stands once, above the list, never at the foot of a page. */
  readonly heading?: Block
  /** Repeated on every page above the rows. */
  readonly head: Block
  readonly rows: readonly Block[]
  /** Stands once, with the last rows. */
  readonly tail?: Block
}

/**
 * Sets a list from y downwards and answers the y behind it. `bottom` is where a page ends; `turn` begins a new page and
 * answers the y at which it may be written on.
 */
export const flow = (
  list: FlowingList,
  y: number,
  page: { bottom: number; turn: () => number; top: number },
): number => {
  const above = list.heading ? [list.heading, list.head] : [list.head]
  const aboveHeight = above.reduce((total, { height }) => total + height, 0)
  const pages = breakRows({
    heights: list.rows.map(({ height }) => height),
    firstRoom: page.bottom - y - aboveHeight,
    room: page.bottom - page.top - aboveHeight,
    tail: list.tail?.height ?? 0,
  })
  let at = y
  for (const [n, { from, to }] of pages.entries()) {
    if (n > 0) at = page.turn()
    at = stacked(blocksOf(list, above, { from, to }), at)
  }
  return list.tail ? stacked([list.tail], at) : at
}

const blocksOf = (list: FlowingList, above: readonly Block[], { from, to }: RowRange): readonly Block[] =>
  from === to ? [] : [...(from === 0 ? above : [list.head]), ...list.rows.slice(from, to)]

const stacked = (blocks: readonly Block[], y: number): number => {
  let at = y
  for (const block of blocks) {
    block.draw(at)
    at += block.height
  }
  return at
}
