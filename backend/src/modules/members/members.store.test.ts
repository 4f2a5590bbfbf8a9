import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { cents } from '#kernel/money'
import { unsetMemberFields } from '#modules/garden'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { addCategory } from './actions/add-category.ts'
import { addMember } from './actions/add-member.ts'
import { editMember, editOwnDetails, putMemberAway, takeMemberBack } from './actions/change-member.ts'
import { emptyMemberDetails, type MemberDetails } from './domain/member.ts'
import { memberRoutes } from './http/member-routes.ts'
import { type Members, openMembers } from './store/members-store.ts'
import { findMembers } from './views/find-members.ts'

const lea = { ...emptyMemberDetails, firstName: 'Léa', lastName: 'Ångström', town: 'Épinal' }
const school: MemberDetails = {
  ...emptyMemberDetails,
  kind: 'organisation',
  organisation: 'École du Champ-du-Pin',
  email: 'ecole@example.org',
  phone: '06 39 98 12 34',
  category: 'ecole',
  tags: ['cantine'],
  membership: { until: day('2025-12-31'), exempt: false },
  balance: { cents: cents(-1250), on: day('2025-05-01') },
}

let little: LittleGarden
let members: Members
let runningFor = new Set<number>()

beforeAll(async () => {
  little = await littleGarden()
  members = openMembers(little.garden.table, little.garden.revisions, little.as().categories)
  await addCategory(little.as(), { name: 'École', changeDeadlineDays: null })
})

const needs = (key?: string) => ({
  ...little.as(undefined, key),
  members,
  memberSubscriptions: async () => ({
    running: (member: number) => (runningFor.has(member) ? 2 : 0),
    membersAt: (depot: string) => (depot === 'D1' ? runningFor : new Set<number>()),
  }),
})
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(memberRoutes(), needs)(...asked)
const find = (filter: Partial<Parameters<typeof findMembers>[1]> = {}) =>
  findMembers(needs(), { archived: false, sort: 'name', ...filter })
const added = async (details: MemberDetails) => {
  const result = await addMember(needs(), details)
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

describe('adding a member', () => {
  test('the first gets number 1, checked fields and a fact', async () => {
    expect(await added(lea)).toMatchObject({ number: 1, lastName: 'Ångström', version: 1 })
    const { items } = await little
      .as()
      .readJournal({ limit: 9, toMs: little.clock.nowMs(), subject: 'member 1' })
    expect(items).toMatchObject([{ kind: 'member-added', figures: { kind: 'person' } }])
    expect((await members.register()).member(1)).not.toHaveProperty('pk')
  })

  test('every wrong field is named at once', async () => {
    const refused = await addMember(needs(), { ...lea, lastName: '', email: 'no mail', phone: '12' })
    const fields = refused.ok || refused.refusal.kind !== 'invalid-input' ? [] : refused.refusal.fields
    expect(fields.map(({ path }) => path)).toEqual(['lastName', 'email', 'phone'])
  })

  test('six at once get six numbers', async () => {
    const six = await Promise.all(
      Array.from({ length: 6 }, (_, n) => addMember(needs(), { ...lea, firstName: `Léa ${n}` })),
    )
    const numbers = six.map((one) => (one.ok ? one.value.number : 0))
    expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7])
  })

  test('a twin of the same request adds nobody twice', async () => {
    const before = (await members.register()).members.length
    const twins = await Promise.all(
      [1, 2, 3].map(() => ask('POST', '/members', { json: { ...school }, key: 'twin-member' })),
    )
    expect(twins.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await members.register()).members).toHaveLength(before + 1)
  })
})

describe('changing a member', () => {
  test('the second of two editors is told and nothing is overwritten', async () => {
    const first = await editMember(needs(), { number: 1, version: 1 }, { ...lea, town: 'Golbey' })
    const second = await editMember(needs(), { number: 1, version: 1 }, { ...lea, town: 'Thaon' })
    expect(first).toMatchObject({ ok: true, value: { town: 'Golbey', version: 2 } })
    expect(second).toMatchObject({ refusal: { kind: 'changed-meanwhile', version: 1, currentVersion: 2 } })
    expect((await members.register()).member(1)?.town).toBe('Golbey')
  })

  test('members change how they are reached, not who they are', async () => {
    const { email, phone, phone2, street, postcode, town, wantsEmail, wantsSms } = {
      ...lea,
      phone: '0639980077',
    }
    const own = { email, phone, phone2, street, postcode, town, wantsEmail, wantsSms }
    expect(await editOwnDetails(needs(), { number: 1, version: 2 }, own)).toMatchObject({
      ok: true,
      value: { phone: '+33639980077', firstName: 'Léa', town: 'Épinal', version: 3 },
    })
  })

  test('somebody for whom something runs cannot be archived; others can, and come back', async () => {
    runningFor = new Set([1])
    expect(await putMemberAway(needs(), { number: 1, version: 3 })).toMatchObject({
      refusal: { kind: 'member-has-subscriptions', subscriptions: 2 },
    })
    runningFor = new Set()
    expect(await putMemberAway(needs(), { number: 1, version: 3 })).toMatchObject({
      value: { archived: true },
    })
    expect(await editMember(needs(), { number: 1, version: 4 }, lea)).toMatchObject({
      refusal: { kind: 'member-archived' },
    })
    expect((await find()).map(({ number }) => number)).not.toContain(1)
    expect((await find({ archived: true })).map(({ number }) => number)).toEqual([1])
    expect(await takeMemberBack(needs(), { number: 1, version: 4 })).toMatchObject({
      value: { archived: false },
    })
    expect(await putMemberAway(needs(), { number: 99, version: 1 })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })

  test('an archived member keeps the number: the next one gets a higher', async () => {
    const last = await added(lea)
    await putMemberAway(needs(), { number: last.number, version: 1 })
    expect((await added(lea)).number).toBe(last.number + 1)
  })
})

describe('finding members', () => {
  test.each([
    ['ecole champ', 1],
    ['CANTINE', 1],
    ['9812', 1],
    ['06 39 98 12', 1],
    ['example.org pin', 1],
    ['angstrom lea', 8],
    ['nobody', 0],
  ])('%j is looked for in every field, without accents', async (q, count) => {
    expect(await find({ q })).toHaveLength(count)
  })

  test('by category, membership, depot', async () => {
    runningFor = new Set([2, 3])
    expect((await find({ category: 'ecole' })).map(({ name }) => name)).toEqual(['École du Champ-du-Pin'])
    expect(await find({ membership: 'up-to-date' })).toMatchObject([
      { membership: 'up-to-date', balance: { cents: -1250 } },
    ])
    expect((await find({ depot: 'D1', sort: 'number' })).map(({ number }) => number)).toEqual([2, 3])
    expect(await find({ depot: 'D2' })).toEqual([])
  })

  test('without what the garden hides: a hidden category is neither told nor found (MEM-01)', async () => {
    const garden = await little.as().settings.garden()
    const fields = { ...unsetMemberFields, category: 'hidden', email: 'hidden' } as const
    const hiding = {
      ...needs(),
      settings: { garden: async () => ({ ...garden, memberFields: fields }) },
    }
    const all = { archived: false, sort: 'name' } as const
    const [hidden] = await findMembers(hiding, { ...all, q: 'champ-du-pin' })
    expect(hidden).toMatchObject({ category: '', email: '', phone: '+33639981234' })
    expect(await findMembers(hiding, { ...all, q: 'ecole@example' })).toEqual([])
    expect(await findMembers(hiding, { ...all, category: 'ecole' })).toEqual([])
    expect(await find({ q: 'ecole@example' })).toHaveLength(1)
  })

  test('by tag, and those without a category', async () => {
    expect((await find({ tag: 'cantine' })).map(({ name }) => name)).toEqual(['École du Champ-du-Pin'])
    expect(await find({ tag: 'cant' })).toEqual([])
    const without = await find({ category: '-' })
    expect(without.length).toBe((await find()).length - 1)
    expect(await (await ask('GET', '/member-tags')).json()).toEqual({ items: ['cantine'] })
  })

  test('pages follow each other in order, with the total', async () => {
    const numbers: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor ? `&cursor=${cursor}` : ''
      const answer = await ask('GET', `/members?limit=4&sort=number${query}`)
      const page = (await answer.json()) as {
        items: { number: number }[]
        next: string | null
        total: number
      }
      expect(page.total).toBe((await find()).length)
      numbers.push(...page.items.map(({ number }) => number))
      cursor = page.next
    }
    expect(numbers).toEqual((await find({ sort: 'number' })).map(({ number }) => number))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })
})

describe('a member written before a field existed', () => {
  test('reads with nobody in the household and no birth date', async () => {
    const { household, birthDate, profession, ...old } = emptyMemberDetails
    const written = { ...old, lastName: 'Ancienne', number: 500, archived: false, version: 1 }
    await needs().commit({
      writes: [members.insertMember(written as Parameters<Members['insertMember']>[0])],
      facts: [],
      touches: ['members'],
      result: null,
    })
    expect((await members.register()).member(500)).toEqual({ ...written, household, birthDate, profession })
  })
})

describe('over HTTP', () => {
  test('a day that does not exist is refused by field', async () => {
    const json = { ...lea, membership: { until: '2025-02-30', exempt: false } }
    const answer = await ask('POST', '/members', { json })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      kind: 'invalid-input',
      fields: [{ path: 'membership.until' }],
    })
  })

  test('a stale version is 409, an unknown number 404, and a card tells the state of the membership', async () => {
    expect((await ask('PUT', '/members/1', { json: { ...lea, version: 1 } })).status).toBe(409)
    expect((await ask('GET', '/members/999')).status).toBe(404)
    expect(await (await ask('GET', '/members/1')).json()).toMatchObject({
      number: 1,
      membership: { state: 'none', until: null },
    })
  })

  test('own pages need a member behind the person', async () => {
    const answer = await ask('GET', '/my/profile')
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ kind: 'no-own-member' })
  })
})
