import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft, type GardenDraft } from './garden-record.ts'
import { type GardenEvent, type GardenState, lifecycle, shownState, stateAfter } from './lifecycle.ts'

const draft = (over: Partial<GardenDraft> = {}): GardenDraft => ({
  slug: 'trois-saules',
  name: 'Jardin des Trois Saules',
  website: 'https://saules.example.org',
  administrator: { name: 'Inès Morel', email: 'ines@example.org' },
  ...over,
})
const kindOf = (slug: string) => {
  const checked = checkDraft(draft({ slug }))
  return checked.ok ? 'ok' : checked.refusal.fields[0]?.kind
}

describe('the name of a garden’s address', () => {
  it.each(['vallee', 'a1', 'trois-saules', 'x-1-y', 'Colline '])('may be %s', (slug) => {
    expect(kindOf(slug)).toBe('ok')
  })

  it.each(['a', '1er', '-a', 'a-', 'a--b', 'été', 'a.b', 'a/b', 'a b', '../x', 'a'.repeat(32)])(
    'may not be %s',
    (slug) => {
      expect(kindOf(slug)).toBe('not-a-slug')
    },
  )

  it('may not be empty, nor one that the platform needs itself', () => {
    expect(kindOf('')).toBe('required')
    for (const slug of ['platform', 'auth', 'capture', 'api', 'www'])
      expect(kindOf(slug)).toBe('reserved-slug')
  })

  it('is always safe in a host name, a path, a table name and a folder', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9-]{1,40}$/)), (slug) => {
        const checked = checkDraft(draft({ slug }))
        if (!checked.ok) return
        expect(checked.value.slug).toMatch(/^[a-z][a-z0-9-]{0,29}[a-z0-9]$/)
        expect(checked.value.slug).not.toContain('--')
      }),
    )
  })

  it('is refused together with everything else that is wrong', () => {
    const checked = checkDraft(draft({ slug: '!', name: ' ', administrator: { name: '', email: 'nobody' } }))
    expect(checked.ok ? [] : checked.refusal.fields.map(({ path }) => path)).toEqual([
      'slug',
      'name',
      'administrator.name',
      'administrator.email',
    ])
  })
})

describe('the life of a garden', () => {
  const states = Object.keys(lifecycle) as GardenState[]
  const events: GardenEvent[] = ['provisioned', 'broken', 'stop', 'start']

  it('is made, runs, is stopped and started again', () => {
    expect(stateAfter('creating', 'provisioned')).toEqual({ ok: true, value: 'running' })
    expect(stateAfter('running', 'stop')).toEqual({ ok: true, value: 'stopped' })
    expect(stateAfter('stopped', 'start')).toEqual({ ok: true, value: 'running' })
    expect(stateAfter('creating', 'broken')).toEqual({ ok: true, value: 'failed' })
    expect(stateAfter('failed', 'start')).toEqual({ ok: true, value: 'creating' })
  })

  it('says why a garden cannot be stopped or started', () => {
    expect(stateAfter('creating', 'stop')).toMatchObject({ refusal: { kind: 'garden-being-created' } })
    expect(stateAfter('running', 'start')).toMatchObject({ refusal: { kind: 'garden-already-running' } })
    expect(stateAfter('stopped', 'stop')).toMatchObject({ refusal: { kind: 'garden-already-stopped' } })
  })

  it('knows every event in every state, and no walk through it gets stuck or wakes a stopped garden by itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.array(fc.constantFrom(...events)), (first, walk) => {
        const last = walk.reduce<GardenState>((state, event) => {
          const next = stateAfter(state, event)
          return next.ok ? next.value : state
        }, first)
        expect(states).toContain(last)
        if (first === 'stopped' && !walk.includes('start')) expect(last).toBe('stopped')
        const state = last
        expect(events.some((event) => stateAfter(state, event).ok)).toBe(true)
      }),
    )
  })

  it('shows a garden as running only while its process answers, and as failed while it keeps dying', () => {
    const process = { restarts: 0, memoryMb: null, lastError: null }
    expect(shownState('running', { ...process, phase: 'ready' })).toBe('running')
    expect(shownState('running', { ...process, phase: 'waiting', restarts: 1 })).toBe('starting')
    expect(shownState('running', { ...process, phase: 'waiting', restarts: 3 })).toBe('failed')
    expect(shownState('running', undefined)).toBe('starting')
    expect(shownState('stopped', { ...process, phase: 'ready' })).toBe('stopped')
  })
})
