import fc from 'fast-check'
import { expect, test } from 'vitest'
import { littlePreparation } from '../printing.contract.ts'
import { type LineChoice, restrictionsOf } from './restriction.ts'

test('each thing by which lines were chosen is told, and nothing else', () => {
  const maybe = (...codes: readonly string[]) => fc.option(fc.constantFrom(...codes), { nil: undefined })
  const choices = fc.record({
    q: maybe('', ' ', 'zoé'),
    round: maybe('MA', 'gone'),
    depot: maybe('D1'),
    category: maybe('', 'ecole'),
    product: maybe('S'),
  })
  fc.assert(
    fc.property(choices, ({ q, ...chosen }: LineChoice) => {
      const by = Object.entries(chosen).flatMap(([field, code]) => (code === undefined ? [] : [field]))
      const told = restrictionsOf(littlePreparation, { q, ...chosen })
      expect(told.map((one) => one.by)).toEqual([...by, ...(q?.trim() ? ['words'] : [])])
    }),
  )
})
