import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, matches } from './fold.ts'

describe('searching without accents', () => {
  it('finds a name whatever accents and capitals are typed', () => {
    expect(matches('epinal', ['Épinal'])).toBe(true)
    expect(matches('ÉPINAL', ['epinal'])).toBe(true)
    expect(matches('oeuf', ['Œufs fermiers'])).toBe(true)
  })

  it('wants every word, in any order and in any field', () => {
    expect(matches('thaon martin', ['Martin', 'Thaon-les-Vosges'])).toBe(true)
    expect(matches('thaon dupont', ['Martin', 'Thaon-les-Vosges'])).toBe(false)
  })

  it('finds everything with an empty query, and skips empty fields', () => {
    expect(matches('', ['Martin'])).toBe(true)
    expect(matches('12', [null, undefined, 12])).toBe(true)
  })

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
