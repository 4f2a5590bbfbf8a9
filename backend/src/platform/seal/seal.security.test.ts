import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSeal } from './index.ts'

const seal = openSeal('a secret of the server', 'keys of little')

test('a text comes back as it was, and what is kept of it shows nothing and never looks the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', minLength: 4 }), (text) => {
      const kept = seal.close(text)
      expect(seal.open(kept)).toBe(text)
      expect(Buffer.from(kept, 'base64url').includes(text)).toBe(false)
      expect(seal.close(text)).not.toBe(kept)
    }),
  )
})

test('does not open with another secret, for another purpose, or once it was changed', () => {
  const kept = seal.close('sk-very-private')
  const turned = `${kept.slice(0, -2)}${kept.endsWith('AA') ? 'BB' : 'AA'}`
  expect(openSeal('another secret', 'keys of little').open(kept)).toBeUndefined()
  expect(openSeal('a secret of the server', 'keys of other').open(kept)).toBeUndefined()
  for (const broken of [turned, '', 'AAAA']) expect(seal.open(broken)).toBeUndefined()
})
