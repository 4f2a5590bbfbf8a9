import { describe, expect, test } from 'vitest'
import { grouped, type Page, searched } from './guide-search.ts'

const page = (id: string, group: string, title: string, heading: string, text: string): Page => ({
  ...{ id, group, title, text: `${heading} ${text}`, html: '' },
  headings: [{ id: `${id}-1`, text: heading }],
})
const pages = [
  page('week', 'Chaque semaine', 'La semaine', 'Préparer un jour', 'Les dépôts et les tournées du jour.'),
  page('rounds', 'Les lieux', 'Les tournées', 'Ranger les dépôts', 'Glissez un dépôt.'),
  page('depots', 'Les lieux', 'Les dépôts', 'Ajouter', 'Une adresse.'),
]
const ids = (query: string) => searched(pages, query).map(({ id }) => id)

describe('searching the guide', () => {
  test('finds words without accents, titles first, then headings', () => {
    expect(ids('depots')).toEqual(['depots', 'rounds', 'week'])
    expect(ids('tournees jour')).toEqual(['week'])
  })
  test('shows every page for no word, and none for a word that none holds', () => {
    expect(ids('  ')).toEqual(['week', 'rounds', 'depots'])
    expect(ids('girafe')).toEqual([])
  })
  test('keeps the groups of the guide', () => {
    expect(grouped(pages).map(({ name, pages: own }) => [name, own.length])).toEqual([
      ['Chaque semaine', 1],
      ['Les lieux', 2],
    ])
  })
})
