import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cacheName, isForgotten, isShellOf, keeperOf, pageOr } from './shell-rules.ts'

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

  const anyPath = fc.stringMatching(/^(\/[\w.~%@:!$&'()*+,;=-]{0,40}){0,6}$/)
  it('never answers for the API or another origin, whatever is asked', () => {
    fc.assert(
      fc.property(anyPath, fc.boolean(), (path, navigates) => {
        expect(keeperOf(scope, `${scope}api${path}`, navigates)).toBe('nobody')
        expect(keeperOf(scope, `https://tiles.example.org${path}`, navigates)).toBe('nobody')
      }),
    )
  })

  it('gives the kept page where the network gives none, or only word of a fault', async () => {
    const kept = new Response('kept')
    const answer = (status: number) => new Response(null, { status })
    const [good, missing] = [answer(200), answer(404)]
    expect(await pageOr(Promise.resolve(good), kept)).toBe(good)
    expect(await pageOr(Promise.resolve(missing), kept)).toBe(missing)
    for (const status of [500, 502, 503, 504])
      expect(await pageOr(Promise.resolve(answer(status)), kept)).toBe(kept)
    expect(await pageOr(Promise.reject(new TypeError('no network')), kept)).toBe(kept)
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
