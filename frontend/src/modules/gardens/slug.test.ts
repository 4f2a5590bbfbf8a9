import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SLUG_MAX, shortAddress, slugFrom, slugProblem } from './slug.ts'

describe('the address proposed for a name', () => {
  test.each([
    ["Jardin de l'Étang", 'jardin-de-l-etang'],
    ['  Les Œillets & Cie ', 'les-oeillets-cie'],
    ['3 Saules', 'saules'],
    ['Jardin coopératif des Hautes Vosges', 'jardin-cooperatif-des-hautes'],
    ['!!!', ''],
  ])('of %s is %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug)
  })
  test('is one that the platform takes, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const slug = slugFrom(name)
        expect(slug.length).toBeLessThanOrEqual(SLUG_MAX)
        expect(slug.length < 2 || slugProblem(slug, []) === undefined).toBe(true)
      }),
    )
  })
})

describe('an address as it is typed', () => {
  test.each([
    ['', undefined],
    ['val-d-ajol', undefined],
    ['Val', 'not-a-slug'],
    ['val--d', 'not-a-slug'],
    ['val-', 'not-a-slug'],
    ['7lieues', 'not-a-slug'],
    ['a'.repeat(SLUG_MAX + 1), 'not-a-slug'],
    ['trois-saules', 'slug-taken'],
  ])('%s: %s', (slug, problem) => {
    expect(slugProblem(slug, ['trois-saules'])).toBe(problem)
  })
})

test.each([
  ['http://localhost:8080/g/val/', '/g/val/'],
  ['https://val.cabas.example.org/', 'val.cabas.example.org/'],
])('the address %s is shown as %s', (url, short) => {
  expect(shortAddress(url, 'http://localhost:8080/gardens')).toBe(short)
})
