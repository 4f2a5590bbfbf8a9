import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_MAX_BYTES, base64, choose, FILE_MAX_BYTES } from './choosing.ts'
import { gardenFileFor } from './garden-files.ts'

const source = (name: string, text = 'x', size = text.length) => ({
  name,
  size,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer,
})
const unreadable = { name: 'plans.csv', size: 5, arrayBuffer: () => Promise.reject(new Error('gone')) }
const bulky = (name: string, size: number) => ({
  name,
  size,
  arrayBuffer: async () => new ArrayBuffer(size),
})

describe('choosing files', () => {
  test.each([
    ['members.csv', 'members.csv'],
    ['Members.CSV', 'members.csv'],
    ['members (2).csv', 'members.csv'],
    ['round-stops.csv', 'round_stops.csv'],
    ['members - Copie.csv', 'members.csv'],
    ['adherents.csv', undefined],
    ['members.xlsx', undefined],
  ])('%s is taken for %s', (name, known) => {
    expect(gardenFileFor(name)).toBe(known)
  })
  test('they stand in the order in which they are read, the newest of a name counts', async () => {
    const first = await choose([], [source('plans.csv', 'old'), source('rounds.csv')])
    const { files } = await choose(first.files, [source('plans (1).csv', 'new')])
    expect(files.map(({ name }) => name)).toEqual(['rounds.csv', 'plans.csv'])
    expect(new TextDecoder().decode(files[1]?.bytes)).toBe('new')
  })
  test('a stranger, an empty, a huge and an unreadable file are named and left out', async () => {
    const huge = source('members.csv', 'x', FILE_MAX_BYTES + 1)
    const { files, leftOut } = await choose(
      [],
      [source('photo.jpg'), source('depots.csv', ''), huge, unreadable],
    )
    expect(files).toEqual([])
    expect(leftOut.map(({ kind }) => kind)).toEqual([
      'stranger',
      'file-empty',
      'file-too-large',
      'file-unreadable',
    ])
  })
  test('files that are too large together change nothing about what was chosen', async () => {
    const before = await choose([], [source('rounds.csv')])
    const half = ALL_MAX_BYTES / 2
    const { files, leftOut } = await choose(before.files, [
      bulky('members.csv', half),
      bulky('plans.csv', half),
    ])
    expect(files).toBe(before.files)
    expect(leftOut).toEqual([{ kind: 'all-too-large', size: ALL_MAX_BYTES + 1, max: ALL_MAX_BYTES }])
  })
  test('any bytes come back out of their base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
        expect(Buffer.from(base64(bytes), 'base64').equals(bytes)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})
