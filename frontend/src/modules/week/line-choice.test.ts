import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANY, choiceQuery, chosenLines, isNarrowed, listSortOf, noChoice, occurring } from './line-choice.ts'
import { line } from './line-samples.ts'

const lines = [line({}), line({ category: 'ecole', depot: 'D02' }), line({ round: 'ME', product: 'OE' })]

describe('the choice of lines', () => {
  it('lets all through until something is chosen, and those without category where that is chosen', () => {
    expect(chosenLines(lines, noChoice)).toEqual(lines)
    expect(chosenLines(lines, { ...noChoice, category: '' })).toEqual([lines[0], lines[2]])
    expect(chosenLines(lines, { ...noChoice, category: 'ecole', depot: 'D01' })).toEqual([])
  })

  it('asks the API for the same', () => {
    expect(choiceQuery(noChoice)).toEqual({})
    expect(choiceQuery({ ...noChoice, q: ' chardin ', category: '', round: 'MA' })).toEqual({
      q: 'chardin',
      round: 'MA',
      category: '',
    })
    expect([noChoice, { ...noChoice, category: '' }, { ...noChoice, q: 'a' }].map(isNarrowed)).toEqual([
      false,
      true,
      true,
    ])
  })

  it('never shows more for another filter', () => {
    const any = fc.record({
      q: fc.constant(''),
      round: fc.constantFrom(ANY, 'MA', 'ME'),
      depot: fc.constantFrom(ANY, 'D01', 'D02'),
      category: fc.constantFrom(ANY, '', 'ecole'),
      product: fc.constantFrom(ANY, 'PS', 'OE'),
    })
    fc.assert(
      fc.property(any, (choice) => {
        const shown = chosenLines(lines, choice)
        for (const field of ['round', 'depot', 'category', 'product'] as const) {
          const wider = chosenLines(lines, { ...choice, [field]: ANY })
          expect(shown.every((one) => wider.includes(one))).toBe(true)
        }
      }),
    )
  })
})

describe('the order of papers', () => {
  it('is that of the screen where papers have it, and that of driving otherwise', () => {
    expect(listSortOf({ key: 'category', down: false })).toBe('category')
    expect(listSortOf({ key: 'stop', down: true })).toBe('stop')
    expect(listSortOf({ key: 'outcome', down: false })).toBe('round')
    expect(listSortOf(undefined)).toBe('round')
  })
})

it('offers what occurs, once, by name', () => {
  const depots = [
    line({ depot: 'D2', depotName: 'Été' }),
    line({ depot: 'D1', depotName: 'Eau' }),
    line({ depot: 'D2', depotName: 'Été' }),
  ]
  expect(occurring(depots, ({ depot, depotName }) => [depot, depotName], 'fr')).toEqual([
    ['D1', 'Eau'],
    ['D2', 'Été'],
  ])
})
