import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rebased } from './rebase.ts'

const saved = { name: 'Mairie', street: 'rue Haute', version: 3 }
const typed = { ...saved, street: 'rue Basse' }

describe('a form whose thing was saved beside it', () => {
  it('shows what is saved now while nothing is typed', () => {
    const now = { ...saved, name: 'Mairie annexe', version: 4 }
    expect(rebased({ base: saved, form: saved }, now)).toEqual({ base: now, form: now })
  })

  it('goes on top of our own saving', () => {
    const next = rebased({ base: saved, form: typed }, { ...saved, version: 4 }, 3)
    expect(next.form).toEqual({ ...typed, version: 4 })
    expect(next.base).toEqual({ ...saved, version: 4 })
  })

  it('does not go on top of what somebody else saved, read again after a refusal', () => {
    const theirs = { ...saved, name: 'Maison', version: 4 }
    expect(rebased({ base: saved, form: typed }, theirs).form.version).toBe(3)
  })

  it('does not go on top of our own saving made upon somebody else’s', () => {
    const ours = { ...saved, name: 'Maison', version: 5 }
    expect(rebased({ base: saved, form: typed }, ours, 4).form.version).toBe(3)
  })

  it('keeps what is typed, whatever was saved, and takes a version only from the one it had', () => {
    const version = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(version, version, fc.option(version, { nil: undefined }), (begun, now, upon) => {
        const form = { ...typed, version: begun }
        const next = rebased({ base: { ...saved, version: begun }, form }, { ...saved, version: now }, upon)
        expect(next.form.street).toBe('rue Basse')
        expect(next.form.version).toBe(begun === upon ? now : begun)
      }),
    )
  })
})
