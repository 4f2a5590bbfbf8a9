import { describe, expect, it } from 'vitest'
import { documentName, documentPath } from './documents.ts'
import { ANY, noChoice } from './line-choice.ts'

const choice = {
  day: '2025-06-03',
  kind: 'labels',
  format: 'pdf',
  layout: 'sheets-14',
  sort: 'round',
  lines: noChoice,
} as const

describe('the address of a document', () => {
  it('names the layout for labels on paper only', () => {
    expect(documentPath(choice)).toBe('preparations/2025-06-03/documents/labels?format=pdf&layout=sheets-14')
    expect(documentPath({ ...choice, format: 'xlsx' })).toBe(
      'preparations/2025-06-03/documents/labels?format=xlsx',
    )
    expect(documentPath({ ...choice, kind: 'road-sheet' })).toBe(
      'preparations/2025-06-03/documents/road-sheet?format=pdf',
    )
  })

  it('asks for one round where one was chosen, whatever its code', () => {
    const lines = { ...noChoice, round: 'A&B' }
    expect(documentPath({ ...choice, kind: 'road-sheet', lines })).toContain('round=A%26B')
  })

  it('asks for the order and the lines of the list, but never for a road sheet in another order', () => {
    const sheet = {
      ...choice,
      kind: 'preparation-sheet',
      sort: 'category',
      lines: { ...noChoice, category: '' },
    } as const
    expect(documentPath(sheet)).toBe(
      'preparations/2025-06-03/documents/preparation-sheet?format=pdf&category=&sort=category',
    )
    expect(documentPath({ ...sheet, kind: 'road-sheet' })).not.toContain('sort')
  })

  it('gives a file name that every system takes', () => {
    const words = { kind: 'Feuille de route', noCategory: 'Sans catégorie' }
    expect(documentName(words, { ...choice, lines: { ...noChoice, round: 'MA/2' } })).toBe(
      'feuille-de-route-2025-06-03-ma-2.pdf',
    )
  })

  it('says in the name to what the document is narrowed', () => {
    const words = { kind: 'Étiquettes', noCategory: 'Sans catégorie' }
    const lines = { round: ANY, depot: 'D1', category: '', product: 'S', q: ' zoé ? ' }
    expect(documentName(words, { ...choice, lines })).toBe(
      'étiquettes-2025-06-03-d1-sans-catégorie-s-zoé.pdf',
    )
    expect(documentName(words, { ...choice, lines: noChoice })).toBe('étiquettes-2025-06-03.pdf')
  })
})
