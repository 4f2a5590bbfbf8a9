import { describe, expect, it } from 'vitest'
import { newIntent } from './intent.ts'

const counting = () => {
  let n = 0
  return newIntent(() => `key-${++n}`)
}

describe('an intent', () => {
  it('uses one key for every attempt while nobody knows the outcome', () => {
    const intent = counting()
    expect(intent.keyFor({ name: 'Mairie' })).toBe('key-1')
    expect(intent.keyFor({ name: 'Mairie' })).toBe('key-1')
  })

  it('takes a new key when what is wanted changes', () => {
    const intent = counting()
    intent.keyFor({ name: 'Mairie' })
    expect(intent.keyFor({ name: 'École' })).toBe('key-2')
  })

  it('takes a new key once the server has decided', () => {
    const intent = counting()
    intent.keyFor(undefined)
    intent.decided()
    expect(intent.keyFor(undefined)).toBe('key-2')
  })
})
