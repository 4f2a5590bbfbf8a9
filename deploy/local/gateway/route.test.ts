import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeOf } from './route.ts'

describe('whom a request is for', () => {
  it('reads the garden from its own name', () => {
    expect(routeOf('saules.localhost:8080', '/depots/D01')).toEqual({
      kind: 'garden-page',
      slug: 'saules',
      base: '/',
      path: '/depots/D01',
    })
    expect(routeOf('saules.localhost', '/api/weeks/2026-W47?x=1')).toEqual({
      kind: 'garden-api',
      slug: 'saules',
      base: '/',
      path: '/api/weeks/2026-W47?x=1',
    })
  })

  it('reads the garden from its path where its name does not resolve', () => {
    expect(routeOf('localhost:8080', '/g/saules/api/me')).toMatchObject({ slug: 'saules', path: '/api/me' })
    expect(routeOf('127.0.0.1:8080', '/g/saules/feeds/x.ics')).toMatchObject({ kind: 'garden-api' })
    expect(routeOf('[::1]:8080', '/g/saules/')).toMatchObject({ kind: 'garden-page', base: '/g/saules/' })
    expect(routeOf('localhost', '/g/saules?a=1')).toEqual({ kind: 'moved', to: '/g/saules/?a=1' })
  })

  it('knows the platform, sign-in and captured messages on localhost only', () => {
    expect(routeOf('localhost', '/')).toMatchObject({ kind: 'platform-page' })
    expect(routeOf('localhost', '/api/gardens')).toMatchObject({ kind: 'platform-api' })
    expect(routeOf('localhost', '/auth/realms/x')).toMatchObject({ kind: 'identity' })
    expect(routeOf('localhost', '/capture')).toMatchObject({ kind: 'moved' })
    expect(routeOf('localhost', '/capture/')).toMatchObject({ kind: 'capture' })
    expect(routeOf('saules.localhost', '/auth/realms/x')).toMatchObject({ kind: 'garden-page' })
  })

  it.each(['evil.example', 'localhost.evil.example', 'a.b.localhost', '169.254.169.254', '10.0.0.1:8080'])(
    'answers nobody who came by the name %s',
    (host) => {
      expect(routeOf(host, '/api/gardens')).toEqual({ kind: 'foreign-host' })
    },
  )

  it.each([
    ['/api/../internal/founding', '/internal/founding'],
    ['/api/%2e%2e/internal/founding', '/internal/founding'],
    ['//evil.example/x', '/evil.example/x'],
  ])('lets nobody climb out of the API with %s', (target, path) => {
    expect(routeOf('saules.localhost', target)).toMatchObject({ kind: 'garden-page', path })
  })

  it.each(['http://evil.example/', '*', '', undefined])('does not understand the target %s', (target) => {
    expect(routeOf('localhost', target)).toEqual({ kind: 'malformed' })
  })

  it('sends to a garden only what lies under api/ or feeds/, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (noise, web) => {
        for (const target of [`/api/${noise}`, `/g/saules/${noise}`, `/${noise}`, web, `/g/saules${web}`]) {
          const route = routeOf('saules.localhost', target)
          if (route.kind === 'garden-api') expect(route.path).toMatch(/^\/(api|feeds)\//)
        }
      }),
    )
  })
})
