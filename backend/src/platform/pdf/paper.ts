import PdfDocument from 'pdfkit'
import { fontOf, spellable, type Weight } from './fonts.ts'
import type { Picture } from './picture.ts'
import { type Measure, measureWith, type TextStyle } from './text.ts'

export type { TextStyle } from './text.ts'

/** Millimetres in points; everything on paper is measured in points from the top left corner. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** A4 upright. */
export const a4 = { width: mm(210), height: mm(297) } as const

export interface PaperSettings {
  readonly title: string
  readonly author: string
  readonly language: 'fr' | 'en'
  /** When the document was made, milliseconds since 1970: the same input gives the same bytes. */
  readonly createdMs: number
  readonly size: { readonly width: number; readonly height: number }
}

export interface Point {
  readonly x: number
  readonly y: number
}

interface Area extends Point {
  readonly width: number
  readonly height: number
}

/** Pages of one size being written on. Nothing wraps or turns the page by itself. */
export interface Paper extends Measure {
  readonly width: number
  readonly height: number
  readonly addPage: () => void
  readonly pageCount: () => number
  /** One line of text whose box begins at the point; with `align` it ends or is centred there. */
  readonly line: (text: string, at: Point, style: TextStyle, align?: 'left' | 'right' | 'centre') => void
  readonly rule: (from: Point, to: Point, weight?: number, grey?: string) => void
  readonly box: (
    area: Area,
    look: { fill?: string; stroke?: string; weight?: number; radius?: number },
  ) => void
  /** Sets the picture as large as the area allows, at its left edge, and answers the width it took. */
  readonly picture: (picture: Picture, area: Area) => number
  /** Goes over all pages once they are there, for page numbers. */
  readonly onEveryPage: (draw: (page: number, pages: number) => void) => void
  /** The finished file. Nothing can be written afterwards. */
  readonly bytes: () => Promise<Uint8Array>
}

/** Opens an empty document with one page. */
export const openPaper = (settings: PaperSettings): Paper => {
  const document = documentOf(settings)
  const measure = measureWith(document)
  return {
    ...measure,
    ...settings.size,
    addPage: () => {
      document.addPage()
    },
    pageCount: () => document.bufferedPageRange().count,
    line: (text, { x, y }, style, align = 'left') => {
      const shift = align === 'left' ? 0 : measure.widthOf(text, style) / (align === 'right' ? 1 : 2)
      measure.choose(style)
      document.fillColor(style.colour ?? '#000').text(spellable(text), x - shift, y, {
        lineBreak: false,
        ...(style.figures ? { features: ['tnum'] } : {}),
      })
    },
    rule: (from, to, weight = 0.5, grey = '#000') => {
      document.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(weight).stroke(grey)
    },
    box: ({ x, y, width, height }, { fill, stroke, weight = 0.75, radius = 0 }) => {
      document.roundedRect(x, y, width, height, radius).lineWidth(weight)
      if (fill && stroke) document.fillAndStroke(fill, stroke)
      else if (fill) document.fill(fill)
      else if (stroke) document.stroke(stroke)
    },
    picture: (picture, { x, y, width, height }) => {
      const scale = Math.min(width / picture.width, height / picture.height)
      document.image(Buffer.from(picture.png), x, y, { width: picture.width * scale })
      return picture.width * scale
    },
    onEveryPage: (draw) => {
      const { start, count } = document.bufferedPageRange()
      for (let n = 0; n < count; n++) {
        document.switchToPage(start + n)
        draw(n + 1, count)
      }
    },
    bytes: () => finished(document),
  }
}

const documentOf = ({ title, author, language, createdMs, size }: PaperSettings): PDFKit.PDFDocument => {
  const created = new Date(createdMs)
  const document = new PdfDocument({
    size: [size.width, size.height],
    margin: 0,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      CreationDate: created,
      ModDate: created,
      Producer: 'Cabas',
      Creator: 'Cabas',
    },
    // No file is read for a font that the page does not use.
    font: null as unknown as string,
  })
  for (const weight of ['regular', 'medium', 'bold'] satisfies Weight[])
    document.registerFont(weight, fontOf(weight))
  return document
}

const finished = (document: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
    document.end()
  })
