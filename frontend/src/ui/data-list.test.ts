import { describe, expect, it } from 'vitest'
import { type Column, found, sorted, table } from './data-list.ts'

type Depot = { name: string; baskets: number | null }
const columns: Column<Depot>[] = [
  { key: 'name', label: 'Nom', value: (d) => d.name },
  { key: 'baskets', label: 'Paniers', value: (d) => d.baskets },
]
const depots: Depot[] = [
  { name: 'Zone artisanale', baskets: 3 },
  { name: 'École', baskets: null },
  { name: 'Épicerie', baskets: 12 },
]
const names = (rows: readonly Depot[]) => rows.map((row) => row.name)

describe('a list', () => {
  it('finds a row by any part of any column, without accents', () => {
    expect(names(found(depots, columns, 'epic'))).toEqual(['Épicerie'])
    expect(names(found(depots, columns, '12'))).toEqual(['Épicerie'])
    expect(found(depots, columns, '  ')).toBe(depots)
  })

  it('sorts texts as the language does, not by code', () => {
    expect(names(sorted(depots, columns, { key: 'name', down: false }, 'fr'))).toEqual([
      'École',
      'Épicerie',
      'Zone artisanale',
    ])
  })

  it('sorts numbers by size and keeps what is missing last, in both directions', () => {
    expect(names(sorted(depots, columns, { key: 'baskets', down: false }, 'fr'))[2]).toBe('École')
    expect(names(sorted(depots, columns, { key: 'baskets', down: true }, 'fr'))).toEqual([
      'Épicerie',
      'Zone artisanale',
      'École',
    ])
  })

  it('leaves the order alone when nobody asked', () => {
    expect(sorted(depots, columns, undefined, 'fr')).toBe(depots)
  })

  it('exports its labels and its values', () => {
    expect(table(depots.slice(0, 1), columns)).toEqual([
      ['Nom', 'Paniers'],
      ['Zone artisanale', 3],
    ])
  })
})
