import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBelow } from './addresses.ts'

const BASES = ['http://localhost:8080/g/saules/', 'http://saules.localhost:8080/']

describe('where people may return after signing in', () => {
  it.each([
    'http://localhost:8080/g/saules/',
    'http://localhost:8080/g/saules/depots/D01?tab=2',
    'http://saules.localhost:8080/members?q=%C3%A9t%C3%A9',
  ])('%s', (address) => {
    expect(isBelow(address, BASES)).toBe(true)
  })

  it.each([
    'http://localhost:8080/g/colline/',
    'http://localhost:8080/g/saules/../colline/',
    'http://localhost:8080/g/saules/%2e%2e/colline/',
    'http://localhost:8080/g/saules',
    'http://localhost:8080/',
    'http://localhost:8080\\@evil.example/g/saules/',
    'http://localhost:8080@evil.example/g/saules/',
    'http://saules.localhost:8080/#x',
    'http://user@saules.localhost:8080/',
    'http://saules.localhost.evil.example/',
    'http://saules.localhost:8081/',
    'https://saules.localhost:8080/',
    '//saules.localhost:8080/',
    'data:text/html,x',
    '',
  ])('not %s', (address) => {
    expect(isBelow(address, BASES)).toBe(false)
  })

  const address = fc.stringMatching(
    /^https?:\/\/[\w.:@-]{1,40}(\/[\w.~%@:-]{0,40}){0,5}([?#][\w=&/]{0,30})?$/,
  )
  it('is never another origin, whatever the address looks like', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.string()), fc.string(), (text, tail) => {
        for (const address of [text, `${BASES[0]}${tail}`, `http://saules.localhost:8080${tail}`])
          if (isBelow(address, BASES))
            expect(['http://localhost:8080', 'http://saules.localhost:8080']).toContain(
              new URL(address).origin,
            )
      }),
    )
  })
})
