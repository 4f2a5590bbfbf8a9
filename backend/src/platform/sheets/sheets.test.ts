import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day'
import { readCsv } from '#platform/csv'
import { csvBytes, type Table, xlsxBytes } from './index.ts'

const table: Table = {
  name: 'Dépôts',
  lead: ['Dépôts', 'au 3 juin 2025'],
  columns: [{ title: 'Nom' }, { title: 'Paniers' }, { title: 'Depuis' }],
  rows: [
    ['Café de l’Œuf', 12.5, { day: day('2025-06-03') }],
    ['=HYPERLINK("http://example.org";"ici")', 0, null],
  ],
  totals: [['Total', 12.5, null]],
}

describe('a CSV file', () => {
  it('opens in a spreadsheet: mark, semicolons, CRLF, decimal comma, formulas made harmless', () => {
    // A decoder that keeps the mark, to see it.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes(table))
    expect(text).toBe(
      '\ufeffNom;Paniers;Depuis\r\n' +
        'Café de l’Œuf;12,5;2025-06-03\r\n' +
        '"\'=HYPERLINK(""http://example.org"";""ici"")";0;\r\n' +
        'Total;12,5;\r\n',
    )
  })

  it('is read again as it was written, whatever stands in it', async () => {
    const character = fc.constantFrom(';', ',', '"', "'", '=', '+', '-', '@', '\n', ' ', 'é', '€', 'x', '7')
    const cell = fc.string({ unit: character, maxLength: 8 })
    const rows = fc.array(fc.tuple(fc.string({ unit: character, minLength: 1, maxLength: 8 }), cell, cell))
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const columns = ['a', 'b', 'c'].map((title) => ({ title }))
        const read = await readCsv(csvBytes({ name: 'x', columns, rows: written }))
        expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual(written)
      }),
    )
  })
})

const parts = async (tables: readonly Table[]) => {
  const files = unzipSync(await xlsxBytes(tables))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('a workbook', () => {
  it('has a sheet for each table and holds text as text, never as a formula', async () => {
    const files = await parts([table])
    expect(files['xl/workbook.xml']).toContain('name="Dépôts"')
    expect(files['xl/sharedStrings.xml']).toContain('=HYPERLINK(')
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>')
  })

  it('keeps numbers as numbers and days as days', async () => {
    const sheet = (await parts([table]))['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet).toContain('<v>12.5</v>')
    expect(sheet).toContain('<v>45811</v>')
  })

  it('leaves out what XML cannot hold', async () => {
    const rows = [['a\u0000b\u001bc\ud800d&<e>']]
    const files = await parts([{ name: 'x', columns: [{ title: 't' }], rows }])
    expect(files['xl/sharedStrings.xml']).toContain('abcd&amp;&lt;e&gt;')
  })

  it('gives every sheet a name that a workbook takes', async () => {
    const named = (name: string): Table => ({ name, columns: [{ title: 't' }], rows: [] })
    const files = await parts([
      named('Mardi / Jardins [1]'),
      named('x'.repeat(40)),
      named(''),
      named('X'.repeat(31)),
    ])
    const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(
      (m) => m[1] ?? '',
    )
    expect(names).toHaveLength(4)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
})
