import { type Block, flow, type Paper } from '#platform/pdf'
import { basketsIn } from '../domain/count.ts'
import { groupsOf, type LineGroup, type ListSort } from '../domain/line-list.ts'
import type { DocumentLine } from '../domain/preparation.ts'
import { type Frame, ink, type Print, setTickBox, type } from './look.ts'

const ROW = 19
const HEAD = 17
const HEADING = 27
const body = { ...type.body, size: 11 } as const
const strong = { ...type.strong, size: 11 } as const

/** Every line in the order asked for, with a box to tick: a part for each depot, category or product. */
export const setLineList = (
  paper: Paper,
  { preparation, say }: Print,
  sort: Exclude<ListSort, 'round'>,
  { y, frame, turn }: { readonly y: number; readonly frame: Frame; readonly turn: () => number },
): number => {
  const columns = columnsOf(
    frame,
    preparation.lines.some(({ categoryName }) => categoryName !== ''),
  )
  const page = { bottom: frame.bottom, top: frame.top, turn }
  let at = y
  for (const group of groupsOf(preparation.lines, sort, say.withoutCategory)) {
    const list = {
      ...(group.heading === ''
        ? {}
        : { heading: headingOf(paper, frame, group, say.baskets(basketsIn(group.lines))) }),
      head: headOf(paper, columns, say),
      rows: group.lines.map((line) => rowOf(paper, columns, line)),
    }
    at = flow(list, at, page) + 18
  }
  return at
}

interface Columns {
  readonly left: number
  readonly name: number
  readonly category: number
  readonly quantity: number
  readonly product: number
  readonly round: number
  readonly depot: number
  readonly right: number
  readonly categorised: boolean
}

/** Where the garden has no categories, the names have their room. */
const columnsOf = ({ left, right }: Frame, categorised: boolean): Columns => ({
  left,
  name: left + 22,
  category: left + (categorised ? 212 : 318),
  quantity: left + 338,
  product: left + 348,
  round: left + 498,
  depot: left + 572,
  right,
  categorised,
})

const headingOf = (paper: Paper, { left, right }: Frame, { heading }: LineGroup, counts: string): Block => ({
  height: HEADING,
  draw: (y) => {
    const name = paper.fitted(heading, { weight: 'bold', size: 17 }, right - left - 120, 11)
    paper.line(name.text, { x: left, y }, name.style)
    paper.line(counts, { x: right, y: y + 5 }, { weight: 'regular', size: 12 }, 'right')
  },
})

const headOf = (paper: Paper, columns: Columns, say: Print['say']): Block => ({
  height: HEAD,
  draw: (y) => {
    const style = { ...type.label, colour: ink.black }
    const titles = {
      name: say.name,
      category: columns.categorised ? say.category : '',
      product: say.product,
      round: say.round,
      depot: say.depot,
    }
    for (const [column, title] of Object.entries(titles) as [keyof typeof titles, string][])
      paper.line(title, { x: columns[column], y: y + 3 }, style)
    paper.line(say.quantity, { x: columns.quantity, y: y + 3 }, style, 'right')
    paper.rule({ x: columns.left, y: y + HEAD }, { x: columns.right, y: y + HEAD }, 1.25)
  },
})

const rowOf = (paper: Paper, columns: Columns, line: DocumentLine): Block => ({
  height: ROW,
  draw: (y) => {
    const top = y + (ROW - 13) / 2
    const set = (text: string, from: number, to: number, style: typeof body | typeof strong) => {
      const fitted = paper.fitted(text, style, to - from - 8, 7.5)
      paper.line(fitted.text, { x: from, y: top }, fitted.style)
    }
    setTickBox(paper, columns.left + 1, y + 4.5, 10)
    set(line.listedName, columns.name, columns.category, strong)
    set(line.categoryName, columns.category, columns.quantity - 20, body)
    const figure = { ...strong, weight: 'bold', figures: true } as const
    paper.line(String(line.quantity), { x: columns.quantity, y: top }, figure, 'right')
    set(line.productName, columns.product, columns.round, body)
    set(`${line.round} ${line.position}`, columns.round, columns.depot, body)
    set(line.depotName, columns.depot, columns.right + 8, body)
    paper.rule({ x: columns.left, y: y + ROW }, { x: columns.right, y: y + ROW }, 0.5, ink.faint)
  },
})
