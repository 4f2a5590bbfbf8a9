import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day'
import { askRoutes, fixedClock } from '#testing'
import { documentRoutes } from '../index.ts'
import { littlePreparation } from '../printing.contract.ts'

const asked: Day[] = []
const ask = askRoutes(documentRoutes(), () => ({
  clock: fixedClock(),
  preparations: {
    preparationOf: async (day: Day) => {
      asked.push(day)
      return day === littlePreparation.day ? littlePreparation : undefined
    },
  },
  told: async () => undefined,
}))

describe('GET preparations/{day}/documents/{kind}', () => {
  it('answers a PDF to be saved under its name', async () => {
    const answer = await ask('GET', '/preparations/2025-06-03/documents/road-sheet')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Feuille de route 2025-06-03.pdf"; filename*=UTF-8''Feuille%20de%20route%202025-06-03.pdf`,
    )
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await answer.text()).toMatch(/^%PDF-/)
  })

  it('answers a workbook, and a name with accents both ways', async () => {
    const answer = await ask('GET', '/preparations/2025-06-03/documents/labels?format=xlsx')
    expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Etiquettes 2025-06-03.xlsx"; filename*=UTF-8''%C3%89tiquettes%202025-06-03.xlsx`,
    )
    expect((await answer.text()).startsWith('PK')).toBe(true)
  })

  it('says that there is nothing to print', async () => {
    const answer = await ask('GET', '/preparations/2025-06-04/documents/road-sheet')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ kind: 'nothing-to-print', day: '2025-06-04', round: null })
  })

  it.each([
    '2025-02-30/documents/labels',
    '2025-06-03/documents/poster',
    '2025-06-03/documents/labels?layout=sheets-99',
  ])('refuses %s before anything is read', async (path) => {
    asked.length = 0
    expect((await ask('GET', `/preparations/${path}`)).status).toBe(422)
    expect(asked).toEqual([])
  })
})
