import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import en from './locales/en.json' with { type: 'json' }
import fr from './locales/fr.json' with { type: 'json' }
import { figureText, withoutBlank } from './reasons.ts'

// The command line has a sentence for everything that the server may refuse about a file or a row.
const sentences = readFileSync(
  new URL('../../../../backend/src/app/cli/problem-sentences.ts', import.meta.url),
  'utf8',
)
const kinds = [...sentences.matchAll(/^ {2}'?([a-z-]+)'?: \[/gm)].map(([, kind]) => kind ?? '')
const figures = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

test('every problem of a file has its sentence in French and in English', () => {
  expect(kinds.length).toBeGreaterThan(30)
  expect(kinds.filter((kind) => !(kind in fr.reasons))).toEqual([])
  expect(kinds.filter((kind) => !(kind in en.reasons))).toEqual([])
})
test('both languages use the same figures', () => {
  for (const [kind, text] of Object.entries(fr.reasons))
    expect({ kind, figures: figures((en.reasons as Record<string, string>)[kind] ?? '') }).toEqual({
      kind,
      figures: figures(text),
    })
})
test('an empty cell is not quoted', () => {
  expect(withoutBlank({ kind: 'impossible-date', figures: { text: '' } }).kind).toBe('required')
  expect(withoutBlank({ kind: 'not-allowed-value', figures: { text: '', allowed: 'a, b' } }).kind).toBe(
    'required-of',
  )
  expect(withoutBlank({ kind: 'impossible-date', figures: { text: '31/2' } }).kind).toBe('impossible-date')
})
test.each([
  ['day', '2025-11-11', 'mardi 11 novembre 2025'],
  ['week', '2025-W01', '1 (2025)'],
  ['text', '2025-11-31', '2025-11-31'],
  ['depot', 'D01', 'D01'],
  ['maxBytes', 20_000_000, 20],
  ['allowed', ', monthly, once', 'monthly, once'],
])('the figure %s is read as people read it', (name, value, said) => {
  expect(figureText(name, value, 'fr')).toBe(said)
})
