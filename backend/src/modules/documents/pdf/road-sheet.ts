import { setImmediate as breathe } from 'node:timers/promises'
import { openPaper, type Paper } from '#platform/pdf'
import { basketsIn, productsOf } from '../domain/count.ts'
import { matrixOf } from '../domain/matrix.ts'
import { type PreparedRound, type PreparedStop, roundsOf } from '../domain/route.ts'
import { dayInWords } from '../language/index.ts'
import { setDepot } from './depot-page.ts'
import {
  addressOf,
  frameEveryPage,
  frameOf,
  type Print,
  setLogo,
  signatureOf,
  type,
  upright,
} from './look.ts'
import { type MatrixLook, setMatrix } from './matrix-table.ts'

/**
 * The road sheet (RND-06): a first page a round with its stops in driving order, quantities and totals, then a page a
 * depot to be signed on; at the end what the day brings in all.
 */
export const printRoadSheet = async (print: Print): Promise<Uint8Array> => {
  const { preparation, say } = print
  const title = say.kinds['road-sheet']
  const paper = openPaper({
    title: `${title} ${preparation.day}`,
    author: preparation.garden.name,
    language: say.language,
    createdMs: print.printedMs,
    size: upright,
  })
  const contexts = new Map<number, string>()
  const rounds = roundsOf(preparation)
  const turnIn = (round: PreparedRound, place: string) => () => {
    if (contexts.size > 0) paper.addPage()
    const day = dayInWords(round.deliveryDay, say.language)
    contexts.set(paper.pageCount(), [round.name, day, place].filter(Boolean).join(' · '))
    return frameOf(paper).top
  }
  for (const round of rounds) {
    setRound(paper, print, round, turnIn(round, ''))
    for (const stop of round.stops)
      setDepot(paper, print, { round, stop, turn: turnIn(round, stop.depot.name) })
    // A day of a hundred pages must not keep the garden's other requests waiting.
    await breathe()
  }
  setEnd(paper, print, rounds, () => {
    paper.addPage()
    return frameOf(paper).top
  })
  frameEveryPage(paper, print, title, (page) => contexts.get(page) ?? '')
  return paper.bytes()
}

const setRound = (paper: Paper, print: Print, round: PreparedRound, turn: () => number): void => {
  const { say, preparation } = print
  const frame = frameOf(paper)
  const top = turn()
  const width = setLogo(paper, print.logo, top + 4, 46)
  const day = dayInWords(round.deliveryDay, say.language)
  const name = paper.fitted(`${round.name} (${round.code})`, type.display, width, 14)
  paper.line(say.deliveredOn(day), { x: frame.left, y: top + 2 }, type.strong)
  paper.line(name.text, { x: frame.left, y: top + 14 }, name.style)
  const counts = `${say.stops(round.stops.length)} · ${say.baskets(basketsIn(round.lines))}`
  paper.line(counts, { x: frame.left, y: top + 47 }, { weight: 'regular', size: 12 })
  const matrix = matrixOf(productsOf(preparation), round.stops)
  setMatrix(paper, matrix, stopLook(paper, print), { y: top + 72, frame, turn })
}

const stopLook = (paper: Paper, { say }: Print): MatrixLook<PreparedStop> => ({
  title: say.depot,
  totalTitle: say.total,
  tickTitle: say.delivered,
  head: 8,
  row: { height: 27, name: 10.5, figure: 11 },
  firstWidth: 172,
  columnMin: 37,
  ticks: 'row',
  drawName: ({ position, depot }, { x, y }, width) => {
    paper.line(String(position), { x: x + 15, y: y + 4 }, { ...type.strong, figures: true }, 'right')
    const name = paper.fitted(depot.name, { weight: 'medium', size: 10.5 }, width - 22, 8)
    paper.line(name.text, { x: x + 22, y: y + 3 }, name.style)
    const address = paper.fitted(addressOf(depot), { ...type.small, size: 8 }, width - 22, 7)
    paper.line(address.text, { x: x + 22, y: y + 15.5 }, address.style)
  },
})

/** What the day brings in all: the last page of the sheet. */
const setEnd = (paper: Paper, print: Print, rounds: readonly PreparedRound[], turn: () => number): void => {
  const { say, preparation } = print
  const frame = frameOf(paper)
  const top = turn()
  const counts = [say.baskets(basketsIn(preparation.lines)), say.rounds(rounds.length)].join(' · ')
  paper.line(say.grandTotal, { x: frame.left, y: top + 2 }, type.title)
  paper.line(counts, { x: frame.left, y: top + 28 }, { weight: 'regular', size: 12 })
  const look: MatrixLook<PreparedRound> = {
    ...stopLook(paper, print),
    title: say.round,
    ticks: 'none',
    drawName: (round, { x, y }, width) => {
      const name = paper.fitted(round.name, { weight: 'medium', size: 10.5 }, width, 8)
      paper.line(name.text, { x, y: y + 3 }, name.style)
      const day = paper.fitted(dayInWords(round.deliveryDay, say.language), type.small, width, 7)
      paper.line(day.text, { x, y: y + 15.5 }, { ...day.style, size: 8 })
    },
  }
  const y = setMatrix(paper, matrixOf(productsOf(preparation), rounds), look, { y: top + 52, frame, turn })
  paper.line(signatureOf(preparation.garden), { x: frame.left, y: y + 16 }, type.small)
}
