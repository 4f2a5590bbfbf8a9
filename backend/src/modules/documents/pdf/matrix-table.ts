import { type Block, flow, type Paper, type Point, type TextStyle } from '#platform/pdf'
import type { Matrix, MatrixRow } from '../domain/matrix.ts'
import type { DocumentProduct } from '../domain/preparation.ts'
import { type Frame, ink, setTickBox, type } from './look.ts'

/** How a matrix looks: sizes in points. */
export interface MatrixLook<T> {
  /** The name of the first column. */
  readonly title: string
  readonly totalTitle: string
  /** The name of the column of boxes, where there is one. */
  readonly tickTitle: string
  readonly row: { readonly height: number; readonly name: number; readonly figure: number }
  /** Size of the column names. */
  readonly head: number
  readonly firstWidth: number
  /** The narrowest a product's column may be; what does not fit beside goes below, in a further table. */
  readonly columnMin: number
  /** A box beside each figure, one at the end of each row, or none. */
  readonly ticks: 'cell' | 'row' | 'none'
  readonly drawName: (of: T, at: Point, width: number) => void
}

interface Band {
  readonly from: number
  readonly to: number
  readonly last: boolean
}

const TOTAL_WIDTH = 48
const TICK_WIDTH = 32
const COLUMN_MAX = 88

/** Sets a matrix from y downwards and answers the y behind it. */
export const setMatrix = <T>(
  paper: Paper,
  matrix: Matrix<T>,
  look: MatrixLook<T>,
  at: { readonly y: number; readonly frame: Frame; readonly turn: () => number; readonly heading?: Block },
): number => {
  const { frame } = at
  const ticks = look.ticks === 'row' ? TICK_WIDTH : 0
  const space = frame.right - frame.left - look.firstWidth - TOTAL_WIDTH - ticks
  const bands = bandsOf(matrix.products.length, Math.max(1, Math.floor(space / look.columnMin)))
  let { y } = at
  for (const [n, band] of bands.entries()) {
    const wide = band.last ? space : space + TOTAL_WIDTH + ticks
    const width = Math.min(COLUMN_MAX, wide / (band.to - band.from))
    const set = bandSetter(paper, matrix, look, { band, width, frame })
    const list = {
      ...(n === 0 && at.heading ? { heading: at.heading } : {}),
      head: set.head,
      rows: matrix.rows.map(set.row),
      tail: set.totals,
    }
    y = flow(list, n === 0 ? y : y + 14, { bottom: frame.bottom, top: frame.top, turn: at.turn })
  }
  return y
}

const bandsOf = (products: number, most: number): readonly Band[] => {
  const count = Math.max(1, Math.ceil(products / most))
  const each = Math.ceil(products / count)
  return Array.from({ length: count }, (_, n) => ({
    from: n * each,
    to: Math.min(products, (n + 1) * each),
    last: n === count - 1,
  }))
}

const bandSetter = <T>(
  paper: Paper,
  matrix: Matrix<T>,
  look: MatrixLook<T>,
  { band, width, frame }: { readonly band: Band; readonly width: number; readonly frame: Frame },
) => {
  const products = matrix.products.slice(band.from, band.to)
  const tickWidth = look.ticks === 'row' ? TICK_WIDTH : 0
  // The table is as wide as the page: few products leave more room to the names.
  const behind = band.last ? TOTAL_WIDTH + tickWidth : 0
  const first = frame.right - behind - products.length * width
  const end = first + products.length * width
  const columns = { middleOf: (n: number) => first + n * width + width / 2, totalAt: end + TOTAL_WIDTH - 2 }
  const { right } = frame
  const figure = { weight: 'medium', size: look.row.figure, figures: true } as const
  const figures = (quantities: readonly number[], total: number, y: number, bold: boolean) => {
    const top = y + (look.row.height - look.row.figure * 1.2) / 2
    const style = bold ? { ...figure, weight: 'bold' as const } : figure
    for (const [n, quantity] of quantities.slice(band.from, band.to).entries()) {
      const half = look.ticks === 'cell' ? Math.min(width / 2 - 3, look.row.figure * 1.6) : look.row.figure
      const boxed = look.ticks === 'cell' && !bold
      setFigure(paper, quantity, { x: columns.middleOf(n), y: top }, { style, half, boxed })
    }
    if (band.last)
      paper.line(String(total), { x: columns.totalAt, y: top }, { ...style, weight: 'bold' }, 'right')
  }
  const row = ({ of, quantities, total }: MatrixRow<T>): Block => ({
    height: look.row.height,
    draw: (y) => {
      look.drawName(of, { x: frame.left, y }, first - frame.left - 8)
      figures(quantities, total, y, false)
      if (look.ticks === 'row' && band.last) setTickBox(paper, right - 14, y + look.row.height / 2 - 6.5, 13)
      const foot = y + look.row.height
      paper.rule({ x: frame.left, y: foot }, { x: right, y: foot }, 0.5, ink.faint)
    },
  })
  const totals: Block = {
    height: look.row.height + 2,
    draw: (y) => {
      paper.rule({ x: frame.left, y }, { x: right, y }, 1.25)
      const style = { weight: 'bold', size: look.row.name } as const
      paper.line(
        look.totalTitle,
        { x: frame.left, y: y + (look.row.height - look.row.name * 1.2) / 2 },
        style,
      )
      figures(matrix.totals, matrix.total, y, true)
    },
  }
  return {
    head: headOf(paper, products, look, { columns, width, right, left: frame.left, last: band.last }),
    row,
    totals,
  }
}

/** A figure that ends where those above and below it end, with its box before it; a dot where there is nothing. */
const setFigure = (
  paper: Paper,
  quantity: number,
  { x, y }: Point,
  look: { readonly style: TextStyle; readonly half: number; readonly boxed: boolean },
): void => {
  const { style, half } = look
  if (quantity === 0) {
    paper.line('·', { x: x + half, y }, { ...style, colour: ink.line }, 'right')
    return
  }
  paper.line(String(quantity), { x: x + half, y }, style, 'right')
  const side = style.size * 0.8
  if (look.boxed) setTickBox(paper, x - half, y + (style.size * 1.2 - side) / 2, side)
}

const headOf = <T>(
  paper: Paper,
  products: readonly DocumentProduct[],
  look: MatrixLook<T>,
  at: {
    readonly columns: { readonly middleOf: (n: number) => number; readonly totalAt: number }
    readonly width: number
    readonly left: number
    readonly right: number
    readonly last: boolean
  },
): Block => {
  const style = { ...type.label, size: look.head, colour: ink.black }
  const leading = look.head * 1.2
  const names = products.map(({ name }) => paper.linesOf(name, style, at.width - 4, 3))
  const lines = Math.max(1, ...names.map((name) => name.length))
  const height = lines * leading + 8
  const foot = (count: number) => height - 5 - count * leading
  return {
    height,
    draw: (y) => {
      paper.line(look.title, { x: at.left, y: y + foot(1) }, style)
      for (const [n, name] of names.entries())
        for (const [m, text] of name.entries())
          paper.line(
            text,
            { x: at.columns.middleOf(n), y: y + foot(name.length) + m * leading },
            style,
            'centre',
          )
      if (at.last) paper.line(look.totalTitle, { x: at.columns.totalAt, y: y + foot(1) }, style, 'right')
      if (at.last && look.ticks === 'row')
        paper.line(look.tickTitle, { x: at.right, y: y + foot(1) }, style, 'right')
      paper.rule({ x: at.left, y: y + height }, { x: at.right, y: y + height }, 1.25)
    },
  }
}
