import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureTexts } from './figure-words.ts'

type Tree = { readonly [key: string]: string | Tree }
const file = (language: 'fr' | 'en') =>
  JSON.parse(readFileSync(new URL(`locales/${language}.json`, import.meta.url), 'utf8')) as Tree
const wordsIn = (language: 'fr' | 'en') => {
  const tree = file(language)
  const say = (key: string, figures: Record<string, unknown> = {}) => {
    const found = key
      .split('.')
      .reduce<string | Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : at), tree)
    return typeof found === 'string'
      ? found.replace(/\{(\w+)\}/g, (_, name) => String(figures[name]))
      : undefined
  }
  return { locale: language, say }
}
const french = (figures: Record<string, string | number | boolean | null>) =>
  figureTexts({ figures }, wordsIn('fr'))

describe('the figures of an entry', () => {
  it('are told in words, not in codes', () => {
    expect(french({ role: 'packer-driver' })).toEqual(['rôle : Préparation et livraison'])
    expect(french({ fields: 'phone, deadlineDays' })).toEqual(['champs : téléphone, délai de modification'])
    expect(french({ outcome: 'not-delivered', reason: 'depot-closed' })).toEqual([
      'résultat : non livré',
      'raison : dépôt fermé',
    ])
    expect(french({ weekday: 2, unit: 'box' })).toEqual(['unité : boîte', 'jour de semaine : mardi'])
    expect(figureTexts({ figures: { role: 'accountant' } }, wordsIn('en'))).toEqual(['role: Accounting'])
  })

  it('have weeks, days and amounts as people read them', () => {
    expect(french({ lastWeek: '2025-W24' })).toEqual(['dernière semaine : semaine 24 de 2025'])
    expect(french({ weeks: '2025-W24, 2026-W01' })).toEqual([
      'semaines : semaine 24 de 2025, semaine 1 de 2026',
    ])
    expect(french({ usualDay: '2025-05-01' })).toEqual(['jour habituel : 01/05/2025'])
    expect(french({ priceCents: 1250 })[0]?.replace(/\s/g, ' ')).toBe('prix : 12,50 €')
  })

  it('are left out where they are empty or say nothing', () => {
    expect(french({ stops: 'D1', note: '', depot: null, version: 2 })).toEqual(['arrêts : D1'])
  })

  it('have the same words in both languages', () => {
    const keysOf = (tree: Tree, before = ''): string[] =>
      Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
      )
    expect(keysOf(file('en')).toSorted()).toEqual(keysOf(file('fr')).toSorted())
  })

  it('never break on what a later version writes', () => {
    const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (figures) => {
        for (const text of figureTexts({ figures }, wordsIn('fr'))) expect(typeof text).toBe('string')
      }),
    )
  })
})
