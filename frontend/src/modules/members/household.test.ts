import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairedWithSignIns } from './household.ts'

const named = (name: string, email: string) => ({ name, email })

describe('a household and its sign-ins', () => {
  it('finds each by address first, by name where the address is another', () => {
    const people = [named('Noé Lefèvre', 'noe@example.org'), named('Lou Marin', ''), named('Zoé', '')]
    const signIns = [
      named('noe lefevre', 'ancien@example.org'),
      named('Lou MARIN', 'lou@example.org'),
      named('N. Lefèvre', 'noe@example.org'),
    ]
    const { people: paired, others } = pairedWithSignIns(people, signIns)
    expect(paired.map(({ signIn }) => signIn?.email)).toEqual([
      'noe@example.org',
      'lou@example.org',
      undefined,
    ])
    expect(others.map(({ email }) => email)).toEqual(['ancien@example.org'])
  })

  it('shows every sign-in once, whoever has which', () => {
    const some = fc.array(
      fc.record({ name: fc.constantFrom('A', 'b', ''), email: fc.constantFrom('', 'a@x', 'b@x') }),
    )
    fc.assert(
      fc.property(some, some, (people, signIns) => {
        const { people: paired, others } = pairedWithSignIns(people, signIns)
        const shown = [...paired.flatMap(({ signIn }) => (signIn ? [signIn] : [])), ...others]
        expect(paired).toHaveLength(people.length)
        expect(new Set(shown)).toEqual(new Set(signIns))
        expect(shown).toHaveLength(signIns.length)
      }),
    )
  })
})
