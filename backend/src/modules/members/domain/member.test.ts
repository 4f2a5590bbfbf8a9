import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { cents } from '#kernel/money'
import { folded } from '#kernel/text'
import { unsetMemberFields } from '#modules/garden'
import { checkMember } from './check-member.ts'
import { emptyMemberDetails, type Member, type MemberDetails } from './member.ts'
import {
  archiveMember,
  changeMember,
  createMember,
  nextMemberNumber,
  restoreMember,
} from './member-lifecycle.ts'
import { listedName, matching, searchText, sortKey, spokenName } from './member-search.ts'
import { membershipOn } from './membership.ts'

const asking = { fields: unsetMemberFields, today: day('2025-06-02'), categories: ['ecole'] }
const elodie: MemberDetails = {
  ...emptyMemberDetails,
  firstName: 'Élodie',
  lastName: 'Bœuf-Mangin',
  email: 'elodie@example.org',
  phone: '06 39 98 01 48',
  street: '39 rue de la Gare',
  town: 'Gérardmer',
  postcode: '88400',
  category: 'ecole',
  tags: ['bénévole', 'bénévole', ' '],
  comments: 'Sonner deux fois',
}
const created = createMember(148, elodie, asking, () => false)
const member: Member = created.ok ? created.value : { ...elodie, number: 0, archived: true, version: 0 }
const school: Member = { ...member, kind: 'organisation', organisation: 'Structure Wagner', number: 1 }

describe('a member (MEM-01)', () => {
  test('is kept with e-mail, phone and tags in their one form', () => {
    expect(member).toMatchObject({ number: 148, phone: '+33639980148', tags: ['bénévole'], version: 1 })
  })
  test('is a person with a last name or an organisation with a name', () => {
    const fields = (change: Partial<MemberDetails>) => {
      const checked = checkMember({ ...elodie, ...change }, asking)
      return checked.ok ? [] : checked.refusal.fields.map(({ path, kind }) => `${path} ${kind}`)
    }
    expect(fields({ lastName: '', firstName: 'Élodie' })).toEqual(['lastName required'])
    expect(fields({ kind: 'organisation' })).toEqual(['organisation required'])
    expect(fields({ kind: 'organisation', organisation: 'École du Centre', lastName: '' })).toEqual([])
    expect(fields({ email: 'elodie', phone2: 'x' })).toEqual(['email not-an-email', 'phone2 not-a-phone'])
  })
  test('has a number that no other had or will have', () => {
    expect(createMember(148, elodie, asking, (number) => number === 148)).toEqual({
      ok: false,
      refusal: { kind: 'number-taken', number: 148 },
    })
    expect(createMember(0, elodie, asking, () => false).ok).toBe(false)
    expect(nextMemberNumber(850)).toBe(851)
  })
  const join = (given: readonly Member[], archive: boolean): readonly Member[] => {
    const number = nextMemberNumber(Math.max(0, ...given.map((one) => one.number)))
    const joined = createMember(number, elodie, asking, (asked) => given.some((one) => one.number === asked))
    if (!joined.ok) throw new Error(joined.refusal.kind)
    const kept = archive ? archiveMember(joined.value, 0) : joined
    return kept.ok ? [...given, kept.value] : given
  }
  test('numbers are never used twice, whoever is archived in between', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (archives) => {
        const given = archives.reduce(join, [])
        expect(given.map((one) => one.number)).toEqual(archives.map((_, n) => n + 1))
      }),
    )
  })
  test('is not archived while a subscription runs, nor changed while archived', () => {
    expect(archiveMember(member, 2)).toEqual({
      ok: false,
      refusal: { kind: 'member-has-subscriptions', member: 148, subscriptions: 2 },
    })
    const archived = archiveMember(member, 0)
    if (!archived.ok) throw new Error(archived.refusal.kind)
    expect(changeMember(archived.value, elodie, asking)).toMatchObject({
      refusal: { kind: 'member-archived' },
    })
    expect(changeMember(restoreMember(archived.value), elodie, asking)).toMatchObject({
      value: { version: 4 },
    })
  })
})

describe('a membership (MEM-03)', () => {
  const until = (to: string | null, exempt = false) => ({
    membership: { until: to === null ? null : day(to), exempt },
  })
  test('counts on its last day and has expired on the next', () => {
    expect(membershipOn(until('2025-12-31'), day('2025-12-31'))).toBe('up-to-date')
    expect(membershipOn(until('2025-12-31'), day('2026-01-01'))).toBe('expired')
    expect(membershipOn(until(null), day('2026-01-01'))).toBe('none')
  })
  test('of the exempt never expires', () => {
    fc.assert(
      fc.property(fc.constantFrom('2000-01-01', '2030-01-01', null), (to) => {
        expect(membershipOn(until(to, true), day('2025-06-01'))).toBe('exempt')
      }),
    )
  })
})

describe('a search (MEM-10)', () => {
  const found = (query: string, of: Member = member) => matching(query)(searchText(of))
  test('finds any part of any field, without accents mattering', () => {
    for (const query of [
      'elod',
      'BOEUF',
      'œuf',
      'gerard',
      '88400',
      'ecole',
      'benev',
      'sonner',
      '148',
      'gare elodie',
    ])
      expect(found(query), query).toBe(true)
    for (const query of ['elodie golbey', 'xyz']) expect(found(query), query).toBe(false)
    expect(found('wagner', school)).toBe(true)
  })
  test('finds a phone however it is typed', () => {
    for (const query of ['+33639980148', '0639980148', '06 39 98 01 48', '980148', '98 01'])
      expect(found(query)).toBe(true)
  })
  test('finds everybody when nothing is typed', () => expect(found('  ')).toBe(true))
  test('finds every part of every field', () => {
    const fields = fc.constantFrom(
      'firstName',
      'lastName',
      'email',
      'street',
      'town',
      'postcode',
      'comments',
      'category',
    )
    fc.assert(
      fc.property(fields, fc.nat(), fc.nat(), (field, from, length) => {
        const text = member[field as 'firstName']
        const start = from % text.length
        expect(found(text.slice(start, start + 1 + (length % text.length)))).toBe(true)
      }),
    )
  })
})

describe('a list of members', () => {
  test('shows last names first and organisations by their name', () => {
    expect(listedName(member)).toBe('Bœuf-Mangin Élodie')
    expect(spokenName(member)).toBe('Élodie Bœuf-Mangin')
    expect(listedName(school)).toBe('Structure Wagner')
  })
  test('is sorted without accents, by number as a number, and ends the same way each time', () => {
    const named = (lastName: string, number: number): Member => ({
      ...member,
      lastName,
      firstName: '',
      number,
    })
    const all = [named('Zola', 2), named('Étienne', 10), named('Eton', 9), named('Étienne', 3)]
    const sorted = (by: 'name' | 'number' | 'town') =>
      all.toSorted((a, b) => (sortKey(a, by) < sortKey(b, by) ? -1 : 1)).map(({ number }) => number)
    expect(sorted('name')).toEqual([3, 10, 9, 2])
    expect(sorted('number')).toEqual([2, 3, 9, 10])
    expect(sorted('town')).toEqual([3, 10, 9, 2])
  })
  test('has a key for each member that is folded and its own', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1e8 }), (lastName, number) => {
        const key = sortKey({ ...member, lastName, number }, 'name')
        expect(folded(key)).toBe(key.trim())
        expect(key.endsWith(String(number))).toBe(true)
      }),
    )
  })
})

test('a balance is what the account said on a day', () => {
  const kept = checkMember({ ...elodie, balance: { cents: cents(-1250), on: day('2025-06-30') } }, asking)
  expect(kept).toMatchObject({ value: { balance: { cents: -1250, on: '2025-06-30' } } })
})
