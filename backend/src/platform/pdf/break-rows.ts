/** The rows of one page: from the first to before the second. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/** A list to be set: heights of its rows, room for rows on the first page and on the others, and what ends it. */
export interface RowList {
  readonly heights: readonly number[]
  readonly firstRoom: number
  readonly room: number
  /** The height of what must stand on one page with the last rows, such as totals. */
  readonly tail?: number
}

/**
 * How rows fall onto pages. Never a lone row where a list has more, neither behind its heading nor on the last page,
 * as long as a page has room for four rows and the tail. A first range without rows means that the list begins on the
 * next page.
 */
export const breakRows = (list: RowList): readonly RowRange[] => {
  const pages = endedWell(filled(list), list)
  const lone = pages[0]?.to === 1 && list.heights.length > 1
  if (!lone || list.firstRoom >= list.room) return pages
  return [{ from: 0, to: 0 }, ...breakRows({ ...list, firstRoom: list.room })]
}

/** As many rows a page as there is room for; a row taller than a page has one to itself. */
const filled = ({ heights, firstRoom, room }: RowList): readonly RowRange[] => {
  const pages: RowRange[] = []
  let from = 0
  let left = firstRoom
  for (const [at, height] of heights.entries()) {
    if (height > left && (at > from || pages.length === 0)) {
      pages.push({ from, to: at })
      from = at
      left = room
    }
    left -= height
  }
  return [...pages, { from, to: heights.length }]
}

/** The same pages, with a turn before the last two rows where the last one would be alone or the tail has no room. */
const endedWell = (pages: readonly RowRange[], list: RowList): readonly RowRange[] => {
  const { heights, tail = 0 } = list
  const last = pages.at(-1) ?? { from: 0, to: 0 }
  const pair = Math.min(2, heights.length)
  const together = sum(heights, last.to - pair, last.to) + tail <= list.room ? pair : 1
  const room = pages.length === 1 ? list.firstRoom : list.room
  const tailFits = sum(heights, last.from, last.to) + tail <= room
  const alone = pages.length > 1 && last.to - last.from < together
  return tailFits && !alone ? pages : turnedBefore(last.to - together, pages)
}

const sum = (heights: readonly number[], from: number, to: number): number =>
  heights.slice(from, to).reduce((total, height) => total + height, 0)

const turnedBefore = (row: number, pages: readonly RowRange[]): readonly RowRange[] => {
  const end = pages.at(-1)?.to ?? 0
  const kept = pages.filter(({ from }) => from < row)
  const cut = kept.at(-1)
  const before = cut ? [...kept.slice(0, -1), { from: cut.from, to: row }] : [{ from: 0, to: 0 }]
  return [...before, { from: row, to: end }]
}
