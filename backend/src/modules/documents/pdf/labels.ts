import { a4, mm, openPaper, type Paper } from '#platform/pdf'
import { type Label, labelsOf } from '../domain/labels.ts'
import type { Print } from './look.ts'

/** The label formats that shops sell: two sheets and a roll. Millimetres. */
const labelLayouts = {
  /** A4, 3 × 8 labels of 70 × 37 mm that touch one another. */
  'sheets-24': { columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, across: 70, inside: 5 },
  /** A4, 2 × 7 labels of 99.1 × 38.1 mm with 2.5 mm between the columns. */
  'sheets-14': {
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    left: 4.65,
    top: 15.15,
    across: 101.6,
    inside: 5,
  },
  /** One label of 102 × 59 mm a page. */
  single: { columns: 1, rows: 1, width: 102, height: 59, left: 0, top: 0, across: 102, inside: 5 },
} as const

export type LabelLayout = keyof typeof labelLayouts

/** Labels (DLV-03): one a basket, in the order of round, stop and name unless another was asked for. */
export const printLabels = (print: Print, layout: LabelLayout): Promise<Uint8Array> => {
  const { preparation, say } = print
  const form = labelLayouts[layout]
  const paper = openPaper({
    title: `${say.kinds.labels} ${preparation.day}`,
    author: preparation.garden.name,
    language: say.language,
    createdMs: print.printedMs,
    size: layout === 'single' ? { width: mm(form.width), height: mm(form.height) } : a4,
  })
  const aPage = form.columns * form.rows
  for (const [n, label] of labelsOf(preparation, print.sort).entries()) {
    const place = n % aPage
    if (n > 0 && place === 0) paper.addPage()
    const x = mm(form.left + (place % form.columns) * form.across + form.inside)
    const y = mm(form.top + Math.floor(place / form.columns) * form.height + form.inside)
    const area = { x, y, width: mm(form.width - 2 * form.inside), height: mm(form.height - 2 * form.inside) }
    setLabel(paper, label, area)
  }
  return paper.bytes()
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The name is what people look for, the round and stop what packers sort by; all grows with the label's height. */
const setLabel = (paper: Paper, label: Label, area: Area): void => {
  const { x, y, width } = area
  const unit = area.height / 27
  setName(paper, label.name, area, unit)
  const part = label.of > 1 ? `${label.number}/${label.of}` : ''
  const partStyle = { weight: 'bold', size: unit * 4.2, figures: true } as const
  const partWidth = part === '' ? 0 : paper.widthOf(part, partStyle) + 8
  const productAt = y + unit * 9.8
  const product = paper.fitted(
    label.product,
    { weight: 'medium', size: unit * 4.2 },
    width - partWidth,
    unit * 2.9,
  )
  paper.line(product.text, { x, y: productAt + (unit * 4.2 - product.style.size) * 0.9 }, product.style)
  if (part !== '') paper.line(part, { x: x + width, y: productAt }, partStyle, 'right')
  paper.rule({ x, y: y + unit * 16.6 }, { x: x + width, y: y + unit * 16.6 }, 0.5)
  const left = width - setSortMark(paper, label, area, unit) - 8
  const small = unit * 3.3
  const depot = paper.fitted(label.depot, { weight: 'medium', size: small }, left, unit * 2.5)
  paper.line(depot.text, { x, y: y + unit * 18.4 }, depot.style)
  const round = paper.fitted(label.round, { weight: 'regular', size: small }, left, unit * 2.5)
  paper.line(round.text, { x, y: y + unit * 23 }, round.style)
}

/** On one line as long as that stays large; smaller on two lines then, and cut with … only after that. */
const setName = (paper: Paper, name: string, { x, y, width }: Area, unit: number): void => {
  const large = paper.fitted(name, { weight: 'bold', size: unit * 5.6 }, width, unit * 4.3)
  if (large.text === name) {
    paper.line(name, { x, y: y + unit * 1.6 + (unit * 5.6 - large.style.size) * 0.6 }, large.style)
    return
  }
  const style = { weight: 'bold', size: unit * 3.9 } as const
  for (const [n, line] of paper.linesOf(name, style, width, 2).entries())
    paper.line(line, { x, y: y - unit * 0.9 + n * unit * 4.6 }, style)
}

/** Round and stop in a black field at the bottom right; answers its width. */
const setSortMark = (paper: Paper, label: Label, { x, y, width }: Area, unit: number): number => {
  const mark = `${label.roundCode} ${label.position}`
  const style = { weight: 'bold', size: unit * 4.2, colour: '#fff', figures: true } as const
  const fitted = paper.fitted(mark, style, width * 0.4, unit * 2.4)
  const field = { width: paper.widthOf(fitted.text, fitted.style) + unit * 3.2, height: unit * 7.6 }
  const top = y + unit * 19.2
  paper.box({ x: x + width - field.width, y: top, ...field }, { fill: '#000', radius: unit * 0.9 })
  const middle = { x: x + width - field.width / 2, y: top + (field.height - fitted.style.size * 1.2) / 2 }
  paper.line(fitted.text, middle, fitted.style, 'centre')
  return field.width
}
