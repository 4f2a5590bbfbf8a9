import { a4, mm, type Paper, type Picture, type TextStyle } from '#platform/pdf'
import type { ListSort } from '../domain/line-list.ts'
import type { DocumentGarden, Preparation } from '../domain/preparation.ts'
import { momentInWords, type Sentences } from '../language/index.ts'

/** What every document is printed with. */
export interface Print {
  readonly preparation: Preparation
  readonly say: Sentences
  readonly logo: Picture | undefined
  /** In which order the preparation's lines come. */
  readonly sort: ListSort
  /** In words, to what the lines are narrowed; empty where they are the whole day's. */
  readonly only: string
  /** Milliseconds since 1970. */
  readonly printedMs: number
}

/** Greys that a black and white printer keeps apart. */
export const ink = { black: '#000', soft: '#555', line: '#999', faint: '#ccc', wash: '#f0f0f0' } as const

export const type = {
  display: { weight: 'bold', size: 26 },
  title: { weight: 'bold', size: 20 },
  heading: { weight: 'bold', size: 13 },
  strong: { weight: 'medium', size: 10 },
  body: { weight: 'regular', size: 10 },
  small: { weight: 'regular', size: 8.5, colour: ink.soft },
  label: { weight: 'medium', size: 8, colour: ink.soft },
} as const satisfies Record<string, TextStyle>

/** Where a page may be written on. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const MARGIN = mm(14)
const HEADER = mm(10)
const FOOTER = mm(9)

/** The frame of a page under its running header and above its footer. */
export const frameOf = (paper: Paper): Frame => ({
  left: MARGIN,
  right: paper.width - MARGIN,
  top: mm(10) + HEADER,
  bottom: paper.height - mm(8) - FOOTER,
})

export const upright = a4
export const across = { width: a4.height, height: a4.width } as const

/** Garden and document at the head, print time and page at the foot of every page; `contextOf` adds where we are. */
export const frameEveryPage = (
  paper: Paper,
  print: Print,
  title: string,
  contextOf: (page: number) => string,
): void => {
  const { left, right, bottom } = frameOf(paper)
  const { garden } = print.preparation
  const stamp = momentInWords(print.printedMs, print.say.language, garden.timeZone)
  paper.onEveryPage((page, pages) => {
    const top = mm(10)
    const context = contextOf(page)
    const shown = context === '' ? title : `${title} · ${context}`
    const style = { ...type.label, colour: ink.black }
    const rightWidth = Math.min(paper.widthOf(shown, style), (right - left) * 0.7)
    const name = paper.fitted(garden.name, style, right - left - rightWidth - 12, 6.5)
    paper.line(name.text, { x: left, y: top }, name.style)
    const running = paper.fitted(shown, style, rightWidth, 6.5)
    paper.line(running.text, { x: right, y: top }, running.style, 'right')
    paper.rule({ x: left, y: top + 13 }, { x: right, y: top + 13 }, 0.75)
    const foot = bottom + FOOTER - 9
    paper.line(print.say.printedAt(stamp.day, stamp.time), { x: left, y: foot }, type.small)
    paper.line(print.say.page(page, pages), { x: right, y: foot }, type.small, 'right')
  })
}

/** The garden's logo at the right end of a title, and the width left for the title. */
export const setLogo = (paper: Paper, logo: Picture | undefined, y: number, height: number): number => {
  const { left, right } = frameOf(paper)
  if (!logo) return right - left
  const width = Math.min(mm(42), (height * logo.width) / logo.height)
  paper.picture(logo, { x: right - width, y, width, height })
  return right - left - width - 16
}

/** A box to be ticked with a pen. */
export const setTickBox = (paper: Paper, x: number, y: number, size: number): void => {
  paper.box({ x, y, width: size, height: size }, { stroke: ink.black, weight: 0.9, radius: 1.5 })
}

/** A French number as it is read out, with spaces that do not break; any other as it was written. */
export const phoneInWords = (phone: string): string => {
  const french = /^(?:\+33|0)([1-9])(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(phone.replace(/[\s.-]/g, ''))
  return french ? `0${french[1]} ${french.slice(2).join(' ')}`.replaceAll(' ', '\u00a0') : phone
}

/** Street, postcode and town on one line, as far as they are known. */
export const addressOf = (place: { street: string; postcode: string; town: string }): string =>
  [place.street, [place.postcode, place.town].filter(Boolean).join('\u00a0')].filter(Boolean).join(', ')

/** How the garden signs: its name, then how to reach it. */
export const signatureOf = ({ phone, email }: DocumentGarden): string =>
  [phone === '' ? '' : phoneInWords(phone), email].filter(Boolean).join(' · ')
