import { type Block, flow, type Paper } from '#platform/pdf'
import { basketsIn, countsBy, productsOf } from '../domain/count.ts'
import type { DocumentProduct } from '../domain/preparation.ts'
import type { PreparedRound, PreparedStop } from '../domain/route.ts'
import { addressOf, frameOf, ink, type Print, phoneInWords, type } from './look.ts'
import { peopleTable } from './people-table.ts'

/** A depot of the round: where it is and how to get in, then everybody who gets something, to be signed for. */
export const setDepot = (
  paper: Paper,
  print: Print,
  {
    round,
    stop,
    turn,
  }: { readonly round: PreparedRound; readonly stop: PreparedStop; readonly turn: () => number },
): void => {
  const frame = frameOf(paper)
  const top = turn()
  const titled = setTitle(paper, print, round, stop, top)
  const facts = setFacts(paper, print, stop, titled + 8)
  const noted = setNotes(paper, print, stop.depot.accessNotes, facts)
  const table = peopleTable(paper, print.say, stop)
  const tail = totalsOf(paper, print, stop, productsOf(print.preparation))
  flow({ ...table, tail }, noted + 10, { bottom: frame.bottom, top: frame.top + 4, turn: () => turn() + 4 })
}

/** The stop's number in a black square, the depot's name beside it, what to leave at the right. */
const setTitle = (
  paper: Paper,
  { say }: Print,
  round: PreparedRound,
  stop: PreparedStop,
  top: number,
): number => {
  const { left, right } = frameOf(paper)
  const figure = { weight: 'bold', size: 40 } as const
  const count = basketsIn(stop.lines)
  paper.line(String(count), { x: right, y: top - 2 }, figure, 'right')
  paper.line(say.baskets(count).replace(/^\S+\s/u, ''), { x: right, y: top + 43 }, type.label, 'right')
  const side = 34
  paper.box({ x: left, y: top + 5, width: side, height: side }, { fill: ink.black, radius: 4 })
  const number = paper.fitted(
    String(stop.position),
    { weight: 'bold', size: 20, colour: '#fff' },
    side - 6,
    8,
  )
  paper.line(
    number.text,
    { x: left + side / 2, y: top + 5 + (side - number.style.size * 1.2) / 2 },
    number.style,
    'centre',
  )
  const width = right - left - side - 12 - Math.max(60, paper.widthOf(String(count), figure) + 16)
  paper.line(
    `${round.name} · ${say.depotKinds[stop.depot.kind]}`,
    { x: left + side + 12, y: top + 3 },
    type.label,
  )
  const names = paper.linesOf(stop.depot.name, type.title, width, 2)
  for (const [n, name] of names.entries())
    paper.line(name, { x: left + side + 12, y: top + 14 + n * 23 }, type.title)
  return top + 18 + Math.max(2, names.length * 1.15) * 20
}

/** Address, phone and contact side by side; what is not known is not shown. */
const setFacts = (paper: Paper, { say }: Print, { depot }: PreparedStop, y: number): number => {
  const { left, right } = frameOf(paper)
  const contact = [depot.contactName, depot.contactPhone === '' ? '' : phoneInWords(depot.contactPhone)]
  const facts = [
    { title: say.address, text: addressOf(depot) },
    { title: say.phone, text: depot.phone === '' ? '' : phoneInWords(depot.phone) },
    { title: say.contact, text: contact.filter(Boolean).join(' · ') },
  ].filter(({ text }) => text !== '')
  if (facts.length === 0) return y
  const gap = 16
  const width = (right - left - gap * (facts.length - 1)) / facts.length
  const set = facts.map((fact) => ({ ...fact, lines: paper.linesOf(fact.text, type.body, width, 3) }))
  for (const [n, { title, lines }] of set.entries()) {
    const x = left + n * (width + gap)
    paper.line(title, { x, y }, type.label)
    for (const [m, line] of lines.entries()) paper.line(line, { x, y: y + 11 + m * 12.5 }, type.body)
  }
  return y + 13 + Math.max(...set.map(({ lines }) => lines.length)) * 12.5
}

/** How to get in, framed so that nobody misses it. */
const setNotes = (paper: Paper, { say }: Print, notes: string, y: number): number => {
  if (notes.trim() === '') return y
  const { left, right } = frameOf(paper)
  const inside = 9
  const label = paper.widthOf(say.access, type.strong) + 10
  const lines = paper.linesOf(notes, type.body, right - left - 2 * inside - label, 8)
  const height = lines.length * 12.5 + 2 * inside - 2
  const top = y + 6
  paper.box({ x: left, y: top, width: right - left, height }, { fill: ink.wash, radius: 4 })
  paper.line(say.access, { x: left + inside, y: top + inside - 1 }, type.strong)
  for (const [n, line] of lines.entries())
    paper.line(line, { x: left + inside + label, y: top + inside - 1 + n * 12.5 }, type.body)
  return top + height
}

/** The depot's totals, product by product, under the last name. */
const totalsOf = (
  paper: Paper,
  { say }: Print,
  stop: PreparedStop,
  products: readonly DocumentProduct[],
): Block => {
  const { left, right } = frameOf(paper)
  const counts = countsBy(products, stop.lines).filter(({ quantity }) => quantity > 0)
  const parts = counts.map(
    ({ name, quantity }) => `${quantity}\u00a0×\u00a0${name.replaceAll(' ', '\u00a0')}`,
  )
  const lines = paper.linesOf(parts.join('   '), type.strong, right - left - 110)
  return {
    height: 14 + lines.length * 13,
    draw: (y) => {
      paper.rule({ x: left, y }, { x: right, y }, 1.25)
      for (const [n, line] of lines.entries()) paper.line(line, { x: left, y: y + 8 + n * 13 }, type.strong)
      const total = `${say.total} ${basketsIn(stop.lines)}`
      paper.line(total, { x: right, y: y + 6 }, { ...type.heading, figures: true }, 'right')
    },
  }
}
