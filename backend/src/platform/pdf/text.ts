import { spellable, type Weight } from './fonts.ts'

export interface TextStyle {
  readonly weight: Weight
  /** Points. */
  readonly size: number
  readonly colour?: string
  /** Figures of one width, so that columns of numbers stand straight. */
  readonly figures?: boolean
}

/** What text measures. */
export interface Measure {
  readonly widthOf: (text: string, style: TextStyle) => number
  /** The text cut into lines of at most that width; a word that is wider is cut too. At most `linesMax` lines, the last one ending in … */
  readonly linesOf: (text: string, style: TextStyle, width: number, linesMax?: number) => readonly string[]
  /** The text on one line: smaller down to `sizeMin`, and then cut with … */
  readonly fitted: (
    text: string,
    style: TextStyle,
    width: number,
    sizeMin: number,
  ) => { text: string; style: TextStyle }
  /** Makes a style the document's own, as drawing needs it. */
  readonly choose: (style: TextStyle) => void
}

export const measureWith = (document: PDFKit.PDFDocument): Measure => {
  const known = new Map<string, number>()
  const choose = (style: TextStyle) => {
    document.font(style.weight).fontSize(style.size)
  }
  // Width is proportional to size, so each text is measured once a weight.
  const widthOf = (text: string, style: TextStyle): number => {
    const key = `${style.weight}${style.figures ? '#' : ':'}${text}`
    let width = known.get(key)
    if (width === undefined) {
      choose({ ...style, size: 100 })
      width = document.widthOfString(spellable(text), style.figures ? { features: ['tnum'] } : {})
      known.set(key, width)
    }
    return (width * style.size) / 100
  }
  const shortened = (text: string, style: TextStyle, width: number): string => {
    if (widthOf(text, style) <= width) return text
    const letters = [...text]
    const cut = (kept: number) => `${letters.slice(0, kept).join('').trimEnd()}…`
    let [fitting, tooMany] = [0, letters.length]
    while (tooMany - fitting > 1) {
      const kept = (fitting + tooMany) >> 1
      if (widthOf(cut(kept), style) <= width) fitting = kept
      else tooMany = kept
    }
    return cut(fitting)
  }
  const linesOf = (text: string, style: TextStyle, width: number, linesMax = Number.POSITIVE_INFINITY) => {
    const lines = wrapped(text, (part) => widthOf(part, style) <= width)
    if (lines.length <= linesMax) return lines
    const rest = lines.slice(linesMax - 1).join(' ')
    return [...lines.slice(0, linesMax - 1), shortened(rest, style, width)]
  }
  const fitted = (text: string, style: TextStyle, width: number, sizeMin: number) => {
    const natural = widthOf(text, style)
    const size = natural <= width ? style.size : Math.max(sizeMin, (style.size * width) / natural)
    const smaller = { ...style, size }
    return {
      text: size > sizeMin || natural <= width ? text : shortened(text, smaller, width),
      style: smaller,
    }
  }
  return { choose, widthOf, linesOf, fitted }
}

/** Words in lines that fit. Only a plain space breaks: the spaces before « ; » and inside a phone number hold. */
const wrapped = (text: string, fits: (line: string) => boolean): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => cutToFit(each, fits))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || fits(longer)) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  return line === '' ? lines : [...lines, line]
}

/** A word that is too wide for a line, cut after its hyphens, and between letters where that is not enough. */
const cutToFit = (word: string, fits: (line: string) => boolean): readonly string[] => {
  if (fits(word)) return [word]
  const parts = word.split(/(?<=-)/).flatMap((part) => (fits(part) ? [part] : [...part]))
  const pieces: string[] = []
  let piece = ''
  for (const part of parts) {
    if (piece !== '' && !fits(piece + part)) {
      pieces.push(piece)
      piece = ''
    }
    piece += part
  }
  return [...pieces, piece]
}
