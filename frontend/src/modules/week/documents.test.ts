import { describe, expect, it } from 'vitest'
import { documentName, documentPath } from './documents.ts'

const choice = { day: '2025-06-03', kind: 'labels', format: 'pdf', layout: 'sheets-14', round: '' } as const

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
    expect(documentPath({ ...choice, kind: 'road-sheet', round: 'A&B' })).toContain('round=A%26B')
  })

  it('gives a file name that every system takes', () => {
    expect(documentName('Feuille de route', { ...choice, round: 'MA/2' })).toBe(
      'feuille-de-route-2025-06-03-ma-2.pdf',
    )
  })
})
