import type { Block, FlowingList, Paper } from '#platform/pdf'
import type { DocumentLine } from '../domain/preparation.ts'
import type { PreparedPerson, PreparedStop } from '../domain/route.ts'
import type { Sentences } from '../language/index.ts'
import { addressOf, frameOf, ink, phoneInWords, type } from './look.ts'

const LINE_HEIGHT = 13
/** More deliveries than this under one name go on in a further row, so that a row always fits on a page. */
const LINES_A_ROW = 14
const ROW_MIN = 29

/** Names with phones, what each gets, and room to sign: a row a person. At home stops the person's address too. */
export const peopleTable = (paper: Paper, say: Sentences, stop: PreparedStop): Omit<FlowingList, 'tail'> => {
  const columns = columnsOf(paper)
  const atHome = stop.depot.kind === 'home'
  return {
    head: headOf(paper, say, columns),
    rows: stop.people.flatMap((person) =>
      chunked(person.lines, LINES_A_ROW).map((lines) => rowOf(paper, columns, person, { lines, atHome })),
    ),
  }
}

interface Columns {
  readonly left: number
  readonly phone: number
  readonly products: number
  readonly quantity: number
  readonly signature: number
  readonly right: number
}

const columnsOf = (paper: Paper): Columns => {
  const { left, right } = frameOf(paper)
  return { left, phone: left + 158, products: left + 244, quantity: left + 392, signature: left + 404, right }
}

const headOf = (paper: Paper, say: Sentences, columns: Columns): Block => ({
  height: 17,
  draw: (y) => {
    const style = { ...type.label, colour: ink.black }
    paper.line(say.name, { x: columns.left, y: y + 3 }, style)
    paper.line(say.phone, { x: columns.phone, y: y + 3 }, style)
    paper.line(say.products, { x: columns.products, y: y + 3 }, style)
    paper.line(say.quantity, { x: columns.quantity, y: y + 3 }, style, 'right')
    paper.line(say.signature, { x: columns.signature, y: y + 3 }, style)
    paper.rule({ x: columns.left, y: y + 17 }, { x: columns.right, y: y + 17 }, 1.25)
  },
})

const rowOf = (
  paper: Paper,
  columns: Columns,
  person: PreparedPerson,
  { lines, atHome }: { readonly lines: readonly DocumentLine[]; readonly atHome: boolean },
): Block => {
  const nameWidth = columns.phone - columns.left - 8
  const names = paper.linesOf(person.listedName, type.strong, nameWidth, 3)
  const addresses = atHome ? paper.linesOf(addressOf(person), type.small, nameWidth, 3) : []
  const nameHeight = names.length * LINE_HEIGHT + addresses.length * 10.5
  const height = Math.max(ROW_MIN, Math.max(nameHeight, lines.length * LINE_HEIGHT) + 13)
  return {
    height,
    draw: (y) => {
      const top = y + 7
      for (const [n, name] of names.entries())
        paper.line(name, { x: columns.left, y: top + n * LINE_HEIGHT }, type.strong)
      for (const [n, address] of addresses.entries())
        paper.line(address, { x: columns.left, y: top + names.length * LINE_HEIGHT + n * 10.5 }, type.small)
      if (person.phone !== '') setPhone(paper, columns, person.phone, top)
      for (const [n, line] of lines.entries()) setLine(paper, columns, line, top + n * LINE_HEIGHT)
      const box = {
        x: columns.signature,
        y: y + 4,
        width: columns.right - columns.signature,
        height: height - 8,
      }
      paper.box(box, { stroke: ink.line, weight: 0.6, radius: 2 })
      paper.rule({ x: columns.left, y: y + height }, { x: columns.right, y: y + height }, 0.5, ink.faint)
    },
  }
}

const setPhone = (paper: Paper, columns: Columns, phone: string, y: number): void => {
  const style = { ...type.body, figures: true } as const
  const fitted = paper.fitted(phoneInWords(phone), style, columns.products - columns.phone - 8, 7)
  paper.line(fitted.text, { x: columns.phone, y }, fitted.style)
}

const setLine = (paper: Paper, columns: Columns, line: DocumentLine, y: number): void => {
  const product = paper.fitted(line.productName, type.body, columns.quantity - columns.products - 22, 7.5)
  paper.line(product.text, { x: columns.products, y }, product.style)
  paper.line(
    String(line.quantity),
    { x: columns.quantity, y },
    { weight: 'bold', size: 10, figures: true },
    'right',
  )
}

const chunked = <T>(items: readonly T[], length: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, n) =>
    items.slice(n * length, (n + 1) * length),
  )
