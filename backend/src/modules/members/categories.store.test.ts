import { beforeAll, describe, expect, test } from 'vitest'
import { changeSettings, foundGarden } from '#modules/garden'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { addMember } from './actions/add-member.ts'
import { editMember } from './actions/change-member.ts'
import { emptyMemberDetails } from './domain/member.ts'
import { memberRoutes } from './http/member-routes.ts'
import { findMembers } from './views/find-members.ts'

let little: LittleGarden

beforeAll(async () => {
  little = await littleGarden()
  await foundGarden(little.as(), { name: 'Les Trois Saules', website: '' })
})

const needs = (key?: string) => little.as(undefined, key)
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(memberRoutes(), needs)(...asked)
const make = async (name: string, changeDeadlineDays: number | null = null) =>
  (
    await ask('POST', '/member-categories', {
      json: { name, changeDeadlineDays },
      key: `make-category-${encodeURIComponent(name)}`,
    })
  ).json()
const list = async () => {
  const { items } = (await (await ask('GET', '/member-categories')).json()) as {
    items: { code: string; name: string; position: number; retired: boolean; version: number }[]
  }
  return items
}

describe('categories of members (MEM-02)', () => {
  test('are added at the end, once for twins of a request, and told to the journal', async () => {
    expect(await list()).toEqual([])
    await make('Particulier')
    const twins = await Promise.all([make('École', 5), make('École', 5)])
    expect(twins).toMatchObject([{ code: 'ecole' }, { code: 'ecole' }])
    await make('Restaurant')
    expect((await list()).map(({ code, position }) => `${position} ${code}`)).toEqual([
      '1 particulier',
      '2 ecole',
      '3 restaurant',
    ])
    const { items } = await needs().readJournal({
      limit: 9,
      toMs: little.clock.nowMs(),
      subject: 'category École',
    })
    expect(items.map(({ kind }) => kind)).toEqual(['category-added'])
  })

  test('that exist already are refused beside the field', async () => {
    const answer = await ask('POST', '/member-categories', { json: { name: 'ecole' } })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { fields: [{ path: 'name', kind: 'name-taken' }] },
    ])
  })

  test('may not let members change after the day is frozen for all (CAL-06)', async () => {
    const garden = await needs().settings.garden()
    await changeSettings(needs(), { ...garden, deadlineDays: 4 })
    const answer = await ask('POST', '/member-categories', {
      json: { name: 'Crèche', changeDeadlineDays: 3 },
    })
    expect(await answer.json()).toMatchObject({
      fields: [{ path: 'changeDeadlineDays', kind: 'before-garden-deadline', days: 4 }],
    })
  })

  test('change name and place at once; those in between move along, the code stays', async () => {
    const edit = { name: 'Table d’hôtes', changeDeadlineDays: 7, position: 1, version: 1 }
    const answer = await ask('PUT', '/member-categories/restaurant', { json: edit })
    expect(await answer.json()).toMatchObject({ code: 'restaurant', position: 1, version: 2 })
    expect((await list()).map(({ code }) => code)).toEqual(['restaurant', 'particulier', 'ecole'])
    const stale = await ask('PUT', '/member-categories/restaurant', { json: edit })
    expect([stale.status, await stale.json()]).toMatchObject([409, { kind: 'changed-meanwhile' }])
    expect((await ask('PUT', '/member-categories/nobody', { json: edit })).status).toBe(404)
  })

  test('are retired and offered again', async () => {
    const retired = await ask('POST', '/member-categories/restaurant/retire', { json: { version: 2 } })
    expect(await retired.json()).toMatchObject({ retired: true, version: 3 })
    const back = await ask('POST', '/member-categories/restaurant/reinstate', { json: { version: 3 } })
    expect(await back.json()).toMatchObject({ retired: false, version: 4 })
    expect((await ask('POST', '/member-categories/nobody/retire', { json: { version: 1 } })).status).toBe(404)
  })
})

const notOffered = { refusal: { fields: [{ path: 'category', kind: 'category-not-offered' }] } }

describe('a category typed before categories existed', () => {
  test('reads as the one whose code it spells; unknown text is shown, kept and found', async () => {
    const written = (number: number, lastName: string, category: string) =>
      needs().members.insertMember({
        ...emptyMemberDetails,
        lastName,
        category,
        number,
        archived: false,
        version: 1,
      })
    const writes = [written(1, 'Wagner', 'ÉCOLE'), written(2, 'Marchal', 'AMAP voisine')]
    await needs().commit({ writes, facts: [], touches: ['members'], result: null })
    const find = (filter: object) => findMembers(needs(), { archived: false, sort: 'number', ...filter })
    expect((await find({})).map(({ category }) => category)).toEqual(['ecole', 'AMAP voisine'])
    expect((await find({ category: 'ecole' })).map(({ name }) => name)).toEqual(['Wagner'])
    expect((await find({ q: 'amap' })).map(({ name }) => name)).toEqual(['Marchal'])
  })

  test('stays with who has it, and is given to nobody else', async () => {
    const marchal = { ...emptyMemberDetails, lastName: 'Marchal', category: 'AMAP voisine' }
    expect(
      await editMember(needs(), { number: 2, version: 1 }, { ...marchal, firstName: 'Éva' }),
    ).toMatchObject({
      value: { category: 'AMAP voisine' },
    })
    expect(await editMember(needs(), { number: 1, version: 1 }, marchal)).toMatchObject(notOffered)
    expect(await addMember(needs(), marchal)).toMatchObject(notOffered)
  })

  test('is found under the new name of its category', async () => {
    await ask('PUT', '/member-categories/ecole', {
      json: { name: 'Collège', changeDeadlineDays: null, position: 2, version: (await list())[2]?.version },
    })
    expect(await findMembers(needs(), { archived: false, sort: 'number', q: 'college' })).toHaveLength(1)
  })
})

describe('a category of a member', () => {
  test('is one that is offered, or the one that the member has', async () => {
    await make('Crèche', 9)
    const version = (await list()).find(({ code }) => code === 'creche')?.version
    const creche = { ...emptyMemberDetails, lastName: 'Petit', category: 'creche' }
    const added = await addMember(needs(), creche)
    const number = added.ok ? added.value.number : 0
    await ask('POST', '/member-categories/creche/retire', { json: { version } })
    expect(await addMember(needs(), creche)).toMatchObject(notOffered)
    expect(await addMember(needs(), { ...creche, category: 'invented' })).toMatchObject(notOffered)
    expect(await editMember(needs(), { number, version: 1 }, { ...creche, firstName: 'Lou' })).toMatchObject({
      value: { category: 'creche' },
    })
  })
})
