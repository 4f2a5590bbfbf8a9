import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disputed, settled, takenOver } from './conflict.ts'

type Depot = { name: string; town: string; hours: { from: string }[]; version: number }
const base: Depot = { name: 'Mairie', town: 'Épinal', hours: [{ from: '17:00' }], version: 1 }
const fields = [
  { key: 'name', label: 'Nom' },
  { key: 'town', label: 'Ville' },
  { key: 'hours', label: 'Horaires' },
] as const
const keys = (list: readonly { key: string }[]) => list.map((field) => field.key)

describe('two people change the same thing', () => {
  const mine = { ...base, name: 'Mairie annexe', hours: [{ from: '18:00' }] }
  const theirs = { ...base, name: 'Hôtel de ville', town: 'Golbey', version: 2 }

  it('asks only where both changed the same field differently', () => {
    expect(keys(disputed({ base, mine, theirs }, fields))).toEqual(['name'])
    expect(keys(takenOver({ base, mine, theirs }, fields))).toEqual(['town'])
  })

  it('asks nothing where both wrote the same', () => {
    expect(disputed({ base, mine, theirs: { ...theirs, name: mine.name } }, fields)).toEqual([])
  })

  it('loses nothing of what either changed', () => {
    expect(settled({ base, mine, theirs }, new Set())).toEqual({
      name: 'Mairie annexe',
      town: 'Golbey',
      hours: [{ from: '18:00' }],
      version: 2,
    })
  })

  it('yields where it was chosen', () => {
    expect(settled({ base, mine, theirs }, new Set(['name'])).name).toBe('Hôtel de ville')
  })

  it('leaves every field as one of the two wrote it', () => {
    const any = fc.record({ name: fc.string(), town: fc.string() })
    fc.assert(
      fc.property(any, any, any, (b, m, t) => {
        const result = settled({ base: b, mine: m, theirs: t }, new Set())
        for (const key of ['name', 'town'] as const) {
          expect(result[key]).toBe(m[key] === b[key] ? t[key] : m[key])
        }
      }),
    )
  })
})
