import { type Block, flow, openPaper, type Paper } from '#platform/pdf'
import { basketsIn, type ProductTotal, productsOf, totalsOf } from '../domain/count.ts'
import { matrixOf } from '../domain/matrix.ts'
import { type PreparedRound, type PreparedStop, roundsOf } from '../domain/route.ts'
import { dayInWords } from '../language/index.ts'
import { setLineList } from './line-list.ts'
import { across, type Frame, frameEveryPage, frameOf, ink, type Print, setLogo, type } from './look.ts'
import { type MatrixLook, setMatrix } from './matrix-table.ts'

/**
 * The preparation sheet (DLV-02, DLV-03): what to pack in all and by round, then each round stop by stop in the order of
 * driving, or every line in the order asked for.
 */
export const printPreparationSheet = (print: Print): Promise<Uint8Array> => {
  const { preparation, say } = print
  const { day, garden } = preparation
  const words = dayInWords(day, say.language)
  const title = say.kinds['preparation-sheet']
  const paper = openPaper({
    title: `${title} ${day}`,
    author: garden.name,
    language: say.language,
    createdMs: print.printedMs,
    size: across,
  })
  const frame = frameOf(paper)
  const turn = () => {
    paper.addPage()
    return frame.top
  }
  const rounds = roundsOf(preparation)
  let y = setTitle(paper, print, words, rounds)
  y = setTotals(paper, totalsOf(preparation), { y: y + 18, frame, turn })
  y = setRounds(paper, print, rounds, { y: y + 22, frame, turn })
  if (print.sort === 'round')
    for (const round of rounds) y = setStops(paper, print, round, { y: y + 26, frame, turn })
  else setLineList(paper, print, print.sort, { y: y + 26, frame, turn })
  frameEveryPage(paper, print, title, () => [words, print.only].filter(Boolean).join(' · '))
  return paper.bytes()
}

interface Place {
  readonly y: number
  readonly frame: Frame
  readonly turn: () => number
}

const setTitle = (paper: Paper, print: Print, words: string, rounds: readonly PreparedRound[]): number => {
  const { say, preparation } = print
  const { left, top } = frameOf(paper)
  const width = setLogo(paper, print.logo, top + 4, 48)
  const day = paper.fitted(capital(words), { weight: 'bold', size: 34 }, width, 20)
  paper.line(say.kinds['preparation-sheet'], { x: left, y: top + 2 }, type.heading)
  paper.line(day.text, { x: left, y: top + 17 }, day.style)
  const stops = rounds.reduce((total, round) => total + round.stops.length, 0)
  const counts = [say.baskets(basketsIn(preparation.lines)), say.rounds(rounds.length), say.stops(stops)]
  paper.line(counts.join(' · '), { x: left, y: top + 59 }, { weight: 'regular', size: 13 })
  if (print.only === '') return top + 78
  const only = paper.fitted(print.only, { weight: 'bold', size: 15 }, frameWidth(paper), 9)
  paper.line(only.text, { x: left, y: top + 80 }, only.style)
  return top + 102
}

const frameWidth = (paper: Paper): number => {
  const { left, right } = frameOf(paper)
  return right - left
}

const CARD_GAP = 14
const PLAN_LINE = 15

/** A card a product, four beside one another: the figure can be read from across the room. */
const setTotals = (paper: Paper, totals: readonly ProductTotal[], { y, frame, turn }: Place): number => {
  const beside = Math.min(4, Math.max(1, totals.length))
  const width = (frame.right - frame.left - CARD_GAP * (beside - 1)) / beside
  const rows: Block[] = []
  for (let n = 0; n < totals.length; n += beside) {
    const cards = totals.slice(n, n + beside)
    const plansMax = Math.max(...cards.map(({ plans }) => plans.length))
    const height = 62 + plansMax * PLAN_LINE
    rows.push({
      height: height + CARD_GAP,
      draw: (top) => {
        for (const [at, card] of cards.entries())
          setCard(paper, card, { x: frame.left + at * (width + CARD_GAP), y: top, width, height })
      },
    })
  }
  return flow({ head: { height: 0, draw: () => {} }, rows }, y, {
    bottom: frame.bottom,
    top: frame.top,
    turn,
  })
}

const setCard = (
  paper: Paper,
  total: ProductTotal,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void => {
  paper.rule({ x, y }, { x: x + width, y }, 2)
  const figure = { weight: 'bold', size: 40 } as const
  const figureWidth = paper.widthOf(String(total.quantity), figure)
  paper.line(String(total.quantity), { x: x + width, y: y + 3 }, figure, 'right')
  const names = paper.linesOf(total.name, { weight: 'bold', size: 15 }, width - figureWidth - 10, 2)
  for (const [n, name] of names.entries())
    paper.line(name, { x, y: y + 9 + n * 17 }, { weight: 'bold', size: 15 })
  for (const [n, plan] of total.plans.entries()) {
    const line = y + 54 + n * PLAN_LINE
    const style = { weight: 'regular', size: 11 } as const
    const name = paper.fitted(plan.name, style, width - 34, 8.5)
    paper.line(name.text, { x, y: line }, name.style)
    paper.line(
      String(plan.quantity),
      { x: x + width, y: line },
      { ...style, weight: 'medium', figures: true },
      'right',
    )
  }
  paper.rule({ x, y: y + height - 2 }, { x: x + width, y: y + height - 2 }, 0.5, ink.faint)
}

const setRounds = (paper: Paper, print: Print, rounds: readonly PreparedRound[], place: Place): number => {
  const { say } = print
  const look: MatrixLook<PreparedRound> = {
    ...matrixLook(say.total),
    title: say.round,
    drawName: (round, { x, y }, width) => {
      const name = paper.fitted(round.name, { weight: 'bold', size: 14 }, width, 9)
      paper.line(name.text, { x, y: y + 3 }, name.style)
      paper.line(
        say.deliveredOn(dayInWords(round.deliveryDay, say.language)),
        { x, y: y + 18.5 },
        { ...type.label, size: 8.5 },
      )
    },
  }
  const matrix = matrixOf(productsOf(print.preparation), rounds)
  return setMatrix(paper, matrix, look, { ...place, heading: headingOf(paper, place.frame, say.byRound, '') })
}

const setStops = (paper: Paper, print: Print, round: PreparedRound, place: Place): number => {
  const { say } = print
  const look: MatrixLook<PreparedStop> = {
    ...matrixLook(say.total),
    title: say.depot,
    drawName: (stop, { x, y }, width) => {
      paper.line(
        String(stop.position),
        { x: x + 18, y: y + 7 },
        { ...type.body, size: 12, figures: true },
        'right',
      )
      const name = paper.fitted(stop.depot.name, { weight: 'medium', size: 14 }, width - 28, 9)
      paper.line(name.text, { x: x + 28, y: y + (30 - name.style.size * 1.2) / 2 }, name.style)
    },
  }
  const counts = `${say.baskets(basketsIn(round.lines))} · ${say.stops(round.stops.length)}`
  const heading = headingOf(paper, place.frame, `${round.name} (${round.code})`, counts)
  const matrix = matrixOf(productsOf(print.preparation), round.stops)
  return setMatrix(paper, matrix, look, { ...place, heading })
}

const matrixLook = (totalTitle: string) =>
  ({
    totalTitle,
    tickTitle: '',
    head: 11,
    row: { height: 30, name: 14, figure: 16 },
    firstWidth: 250,
    columnMin: 58,
    ticks: 'cell',
  }) as const

const headingOf = (paper: Paper, { left, right }: Frame, text: string, counts: string): Block => ({
  height: 27,
  draw: (y) => {
    paper.line(text, { x: left, y }, { weight: 'bold', size: 17 })
    if (counts !== '') paper.line(counts, { x: right, y: y + 5 }, { weight: 'regular', size: 12 }, 'right')
  },
})

const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`
