import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cacheName, isForgotten, isShellOf, keeperOf } from './shell-rules.ts'

const scope = 'https://example.org/g/trois-saules/'

describe('the shell worker', () => {
  it('keeps pages and files of its own garden, and nothing that the API says', () => {
    expect(keeperOf(scope, `${scope}driving/2025-06-03/MA?x=1`, true)).toBe('page')
    expect(keeperOf(scope, scope, true)).toBe('page')
    expect(keeperOf(scope, `${scope}assets/index-abc.js`, false)).toBe('shell')
    expect(keeperOf(scope, `${scope}api/driving/2025-06-03/MA`, false)).toBe('nobody')
    expect(keeperOf(scope, `${scope}api/docs`, true)).toBe('nobody')
    expect(keeperOf(scope, 'https://example.org/g/other/assets/index-abc.js', false)).toBe('nobody')
    expect(keeperOf('https://s.example.org/', 'https://s.example.org/auth/realms', true)).toBe('nobody')
  })

  it('never answers for the API or another origin, whatever is asked', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.boolean(), (path, navigates) => {
        expect(keeperOf(scope, `${scope}api${path}`, navigates)).toBe('nobody')
        expect(keeperOf(scope, `https://tiles.example.org${path}`, navigates)).toBe('nobody')
      }),
    )
  })

  it('forgets the older shells of its own garden, but for the one before', () => {
    const shells = ['1', '2', '3'].map((version) => cacheName(scope, version))
    const other = cacheName('https://example.org/g/other/', '1')
    const known = [other, ...shells]
    const forgotten = known.filter((name) => isForgotten(name, known, cacheName(scope, '3')))
    expect(forgotten).toEqual([cacheName(scope, '1')])
    expect(known.filter((name) => isShellOf(scope, name))).toEqual(shells)
  })
})
