import { describe, expect, it } from 'vitest'
import { frenchSpaces, typeset } from './typography.ts'

describe('French typography', () => {
  it('puts unbreakable spaces before double signs and inside quotation marks', () => {
    expect(frenchSpaces('Où ? Ici : « là »')).toBe('Où\u202F? Ici\u00A0: «\u00A0là\u00A0»')
    expect(frenchSpaces("L'abonnement")).toBe('L’abonnement')
  })

  it('leaves interpolations alone, at any depth', () => {
    expect(typeset({ a: { b: "{n} paniers ; {'@'} à l'heure !" } })).toEqual({
      a: { b: "{n} paniers\u202F; {'@'} à l’heure\u202F!" },
    })
  })

  it('does not touch times and addresses without a space before the sign', () => {
    expect(frenchSpaces('https://example.org 17:30')).toBe('https://example.org 17:30')
  })
})
