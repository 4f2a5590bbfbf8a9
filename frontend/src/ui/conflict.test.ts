import { describe, expect, it } from 'vitest'
import { differing, mergedVersions } from './conflict.ts'

const mine = { name: 'Mairie', town: 'Épinal', collection: [{ from: '17:00' }], version: 1 }
const theirs = { name: 'Mairie annexe', town: 'Épinal', collection: [{ from: '18:00' }], version: 2 }
const fields = [
  { key: 'name', label: 'Nom' },
  { key: 'town', label: 'Ville' },
  { key: 'collection', label: 'Horaires' },
] as const

describe('two people change the same thing', () => {
  it('shows only what differs, lists compared by their content', () => {
    expect(differing(mine, theirs, fields).map((field) => field.key)).toEqual(['name', 'collection'])
    expect(differing(mine, { ...mine, collection: [{ from: '17:00' }] }, fields)).toEqual([])
  })

  it('keeps mine wherever nobody chose theirs', () => {
    expect(mergedVersions(mine, theirs, new Set(['collection']))).toEqual({
      ...mine,
      collection: [{ from: '18:00' }],
    })
    expect(mergedVersions(mine, theirs, new Set())).toEqual(mine)
  })
})
