import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { guarded, readCsv, unguarded } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8(part) : Uint8Array.from(part))))

const table = async (source: Uint8Array) => {
  const read = await readCsv(source)
  if (!read.ok) throw new Error(read.refusal.kind)
  return read.value
}
const refusal = async (source: Parameters<typeof readCsv>[0]) => {
  const read = await readCsv(source)
  return read.ok ? undefined : read.refusal
}

describe('letters', () => {
  const rows = [{ line: 2, cells: ['D01', 'Café de l’Œuf', '5 €'] }]
  const text = 'code;nom;prix\r\nD01;Café de l’Œuf;5 €\r\n'

  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', bytes([0xef, 0xbb, 0xbf], text)],
    ['windows-1252', iconv.encode(text, 'windows-1252')],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
  ])('%s is found out', async (encoding, source) => {
    expect(await table(source)).toEqual({ header: ['code', 'nom', 'prix'], rows, encoding, delimiter: ';' })
  })

  it('an encoding the caller knows is believed when there is no mark', async () => {
    const read = await readCsv(utf8('nom\nCafé'), { encoding: 'windows-1252' })
    expect(read).toMatchObject({ ok: true, value: { rows: [{ cells: ['CafÃ©'] }] } })
  })
})

describe('cells', () => {
  it.each([
    [',', 'a,b\n"1;5;x;y",2\n'],
    [';', 'a;b\n1,5;2,5\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    [';', '"nom, prénom";ville\n"Petit, Anne";Épinal\n'],
    [',', '"a;b;c",d\n1,2\n'],
  ])('the delimiter %j is found out', async (delimiter, text) => {
    expect((await table(utf8(text))).delimiter).toBe(delimiter)
  })

  it('a row is numbered by the line on which it begins, blank lines and quoted line ends counted', async () => {
    const { rows } = await table(utf8('a;b\r\n1;2\r\n\r\n"x\r\ny";4\r\n5;6'))
    expect(rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 4, cells: ['x\ny', '4'] },
      { line: 6, cells: ['5', '6'] },
    ])
  })

  it('a row with too few or too many cells is handed over as it is', async () => {
    const { rows } = await table(utf8('a;b\n1\n1;2;3\n'))
    expect(rows.map((row) => row.cells.length)).toEqual([1, 3])
  })

  it('header names are trimmed and doubled quotes read as one', async () => {
    const { header, rows } = await table(utf8(' code ; nom\nD1;"Le ""Bon"" coin"\n'))
    expect(header).toEqual(['code', 'nom'])
    expect(rows[0]?.cells).toEqual(['D1', 'Le "Bon" coin'])
  })
})

describe('what is refused', () => {
  it('a stream of 100 MB, before it was read to its end', async () => {
    let given = 0
    const endless = async function* () {
      for (; given < 100; given++) yield new Uint8Array(1_000_000).fill(97)
    }
    expect(await refusal(endless())).toEqual({ kind: 'too-large', maxBytes: 20_000_000 })
    expect(given).toBeLessThan(22)
  })

  it('bytes beyond the limit', async () => {
    expect(await refusal(new Uint8Array(20_000_001).fill(97))).toMatchObject({ kind: 'too-large' })
  })

  it('a thousand columns', async () => {
    const header = Array.from({ length: 1000 }, (_, n) => `c${n}`).join(';')
    expect(await refusal(utf8(header))).toEqual({
      kind: 'too-many-columns',
      line: 1,
      columnsMax: 200,
    })
  })

  it('a thousand columns on a later line', async () => {
    expect(await refusal(utf8(`a;b\n1;2\n${';'.repeat(999)}`))).toMatchObject({ line: 3 })
  })

  it('a line of millions of delimiters, without cutting it up', async () => {
    expect(await refusal(utf8(`a;b\n\n1;2\n${';'.repeat(5_000_000)}`))).toMatchObject({
      line: 4,
    })
  })

  it('not two hundred delimiters inside quotes', async () => {
    expect((await table(utf8(`a;b\n1;"${';'.repeat(300)}\n;"`))).rows).toHaveLength(1)
  })

  it('more rows than the limit, the header not counted', async () => {
    const settings = { limits: { rowsMax: 2 } }
    expect((await readCsv(utf8('a\n1\n2\n'), settings)).ok).toBe(true)
    expect(await readCsv(utf8('a\n1\n2\n3\n'), settings)).toMatchObject({
      refusal: { kind: 'too-many-rows', rowsMax: 2 },
    })
  })

  it('a cell of more than 10,000 characters', async () => {
    expect(await refusal(utf8(`a;b\n1;${'x'.repeat(10_001)}`))).toEqual({
      kind: 'cell-too-long',
      line: 2,
      column: 2,
      cellMax: 10_000,
    })
  })

  it.each([
    ['an image', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0])],
    ['a workbook', bytes('PK', [3, 4, 20, 0, 6, 0])],
    ['a NUL in the middle', bytes('a;b\n1;', [0], '2\n')],
    ['UTF-16 without its mark', iconv.encode('a;b\n1;2\n', 'utf-16le', { addBOM: false })],
    ['a cell with an escape character', bytes('a;b\n1;\u001b[31m2\n')],
  ])('%s', async (_, source) => {
    expect(await refusal(source)).toMatchObject({ kind: 'not-text' })
  })

  it('the place of the first byte that is no text is told', async () => {
    expect(await refusal(bytes([0xef, 0xbb, 0xbf], 'é;b\n', [0]))).toEqual({ kind: 'not-text', byte: 8 })
  })

  it.each([
    ['a quote that never closes, by the line that opens it', 'a;b\n1;"2\n3;4\n', 2],
    ['a quote in the middle of a bare cell', 'a;b\n1;2"3\n', 2],
    ['letters after a closing quote', 'a;b\n1;2\n1;"2"3\n', 3],
  ])('%s', async (_, text, line) => {
    expect(await refusal(utf8(text))).toEqual({ kind: 'quotes-broken', line })
  })

  it('an empty file and a file of blank lines', async () => {
    expect(await refusal(utf8(''))).toEqual({ kind: 'header-missing' })
    expect(await refusal(utf8('\r\n\r\n'))).toEqual({ kind: 'header-missing' })
  })

  it('a header that names a column twice', async () => {
    expect(await refusal(utf8('a;b;a\n1;2;3\n'))).toEqual({ kind: 'column-repeated', name: 'a' })
  })

  it('nothing else: any bytes give a table or a named refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (source) => {
        const read = await readCsv(source)
        expect(read.ok || typeof read.refusal.kind === 'string').toBe(true)
      }),
    )
  })
})

describe('the guard against formulas', () => {
  it.each(['=1+1', '+A1', '-2+3', '@SUM(A1)', '\t=1', "'=1", '＝1', '=HYPERLINK("http://example.org")'])(
    '%j is made harmless',
    (cell) => {
      expect(guarded(cell)).toBe(`'${cell}`)
    },
  )

  it.each(['+33 6 39 98 00 01', '-12,50', 'Anne', "l'été", '', '3 = 4'])('%j stays as it is', (cell) => {
    expect(guarded(cell)).toBe(cell)
  })

  it('is taken off again without loss, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '1', ' ', 'a', '-', '\t') }), (cell) => {
        expect(unguarded(guarded(cell))).toBe(cell)
      }),
    )
  })
})
