import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { a4, type Block, flow, mm, openPaper } from './index.ts'

const settings = {
  title: 'Essai',
  author: 'Jardin',
  language: 'fr',
  createdMs: 1_748_880_000_000,
  size: a4,
} as const
const body = { weight: 'regular', size: 10 } as const

const textsOf = async (bytes: Uint8Array) => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return texts
}

describe('paper', () => {
  it('spells French: ligatures, euro, apostrophe, guillemets, no-break spaces, and names from elsewhere', async () => {
    const paper = openPaper(settings)
    const text = '« Œuf, bœuf » : l’été, 1\u202f234,50\u00a0€ — Wiśniewski, Ștefan, Łukasz…'
    paper.line(text, { x: 40, y: 40 }, body)
    expect(await textsOf(await paper.bytes())).toEqual([text.replace(/[\u202f\u00a0]/g, ' ')])
  })

  it('composes accents that come in pieces, and lets no control character through', async () => {
    const paper = openPaper(settings)
    paper.line('E\u0301lodie\u0000\u001b\nNoe\u0308l', { x: 40, y: 40 }, body)
    expect(await textsOf(await paper.bytes())).toEqual(['Élodie Noël'])
  })

  it('gives the same bytes for the same input', async () => {
    const once = async () => {
      const paper = openPaper(settings)
      paper.line('Bonjour', { x: 40, y: 40 }, body)
      return Buffer.from(await paper.bytes())
    }
    expect((await once()).equals(await once())).toBe(true)
  })

  it('goes over all pages once they are there', async () => {
    const paper = openPaper(settings)
    paper.addPage()
    paper.onEveryPage((page, pages) => paper.line(`${page} / ${pages}`, { x: 40, y: 40 }, body))
    expect(await textsOf(await paper.bytes())).toEqual(['1 / 2', '2 / 2'])
  })

  it('measures in millimetres', () => {
    expect(mm(25.4)).toBeCloseTo(72)
  })
})

describe('lines of text', () => {
  const paper = openPaper(settings)
  const word = fc.string({
    unit: fc.constantFrom('a', 'W', 'é', 'œ', '\u00a0', '-', '8'),
    minLength: 1,
    maxLength: 30,
  })

  it('are never wider than asked and lose no letter', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 20, max: 200 }), (words, width) => {
        const text = words.join(' ')
        const lines = paper.linesOf(text, body, width)
        for (const line of lines) expect(paper.widthOf(line, body)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('end in … where there is no room for more of them', () => {
    const lines = paper.linesOf('un deux trois quatre cinq six sept', body, 60, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  it('do not break at a no-break space', () => {
    expect(paper.linesOf('Voilà\u00a0! oui', body, paper.widthOf('Voilà\u00a0!', body))).toEqual([
      'Voilà\u00a0!',
      'oui',
    ])
  })

  it('part a double name after its hyphen', () => {
    const width = paper.widthOf('Anne-', body) + 2
    expect(paper.linesOf('Anne-Sophie', body, width * 1.3)).toEqual(['Anne-', 'Sophie'])
  })

  it('shrink first and are cut with … after', () => {
    const wide = paper.widthOf('Association des jardins', body)
    expect(paper.fitted('Association des jardins', body, wide, 6).style.size).toBe(10)
    const smaller = paper.fitted('Association des jardins', body, wide * 0.8, 6)
    expect([smaller.text, smaller.style.size]).toEqual(['Association des jardins', expect.closeTo(8)])
    const cut = paper.fitted('Association des jardins', body, wide * 0.3, 6)
    expect(cut.style.size).toBe(6)
    expect(cut.text).toMatch(/^Assoc.*…$/)
    expect(paper.widthOf(cut.text, cut.style)).toBeLessThanOrEqual(wide * 0.3)
  })
})

describe('a list that runs over pages', () => {
  it('repeats its head, not its heading, and ends with its tail', () => {
    const seen: string[] = []
    const block = (name: string, height: number): Block => ({
      height,
      draw: (y) => void seen.push(`${name} ${y}`),
    })
    const rows = ['a', 'b', 'c', 'd', 'e'].map((name) => block(name, 10))
    const list = { heading: block('heading', 20), head: block('head', 5), rows, tail: block('tail', 7) }
    const turn = () => {
      seen.push('turn')
      return 0
    }
    const end = flow(list, 50, { top: 0, bottom: 106, turn })
    expect(seen).toEqual([
      ...['heading 50', 'head 70', 'a 75', 'b 85', 'c 95'],
      ...['turn', 'head 0', 'd 5', 'e 15', 'tail 25'],
    ])
    expect(end).toBe(32)
  })
})
