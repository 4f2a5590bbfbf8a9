import { beforeEach, describe, expect, test } from 'vitest'
import type { Category, Member } from '#modules/members'
import { type LittleGarden, littleGarden } from '#testing'
import { importGarden } from './actions/import-garden.ts'

const COLUMNS = 'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode'

let little: LittleGarden
beforeEach(async () => {
  little = await littleGarden()
})

/** Brings a members.csv with more columns than it must have. */
const bring = async (more: string, ...rows: readonly string[]) => {
  const text = [`${COLUMNS}${more}`, ...rows, ''].join('\n')
  const files = [{ name: 'members.csv', bytes: new TextEncoder().encode(text) }]
  const report = await importGarden(little.as(), { files, dryRun: false })
  if (!report.ok) throw new Error(report.refusal.kind)
  return report.value
}
const memberOne = async (): Promise<Member> => {
  const member = (await little.as().members.register()).member(1)
  if (!member) throw new Error('nobody')
  return member
}
const keep = async (next: Member) => {
  const { members, commit } = little.as()
  const writes = [members.replaceMember({ ...next, version: next.version + 1 }, next.version)]
  await commit({ writes, facts: [], touches: ['members'], result: null })
}

describe('an address that a file changes', () => {
  const position = { latitude: 48.17, longitude: 6.45 }
  const lives = (street: string) => `1,person,,Lou,Nom,,,${street},Épinal,88000`

  test('is no longer where the home was on the map; the same address, in any spelling, still is (RND-02)', async () => {
    await bring('', lives('3 rue Haute'))
    await keep({ ...(await memberOne()), position })
    await bring('', lives('3 RUE HAUTE').replace('Lou', 'Louise'))
    expect(await memberOne()).toMatchObject({ firstName: 'Louise', street: '3 RUE HAUTE', position })
    await bring('', lives('4 rue Basse'))
    expect(await memberOne()).toMatchObject({ street: '4 rue Basse', position: null })
  })
})

describe('a membership (MEM-03)', () => {
  const standing = ',membership_until,membership_exempt'
  const told = (cells: string) => bring(standing, `1,person,,Lou,Nom,,,,,,${cells}`)

  test('of which a file tells one half keeps the other', async () => {
    await told('2026-03-31,')
    await told(',1')
    expect((await memberOne()).membership).toEqual({ until: '2026-03-31', exempt: true })
    await told('2027-03-31,')
    expect((await memberOne()).membership).toEqual({ until: '2027-03-31', exempt: true })
    await told(',0')
    expect((await memberOne()).membership).toEqual({ until: '2027-03-31', exempt: false })
    expect(await told(',0')).toMatchObject({ files: [{ unchanged: 1 }] })
  })
})

describe('a retired category (MEM-02)', () => {
  const inCategory = (number: number, name: string) => `${number},person,,Lou,Nom,,,,,,${name}`
  const retire = async (category: Category) => {
    const { categories, commit } = little.as()
    const next = { ...category, retired: true, version: category.version + 1 }
    const writes = [categories.replaceCategory(next, category.version)]
    await commit({ writes, facts: [], touches: ['members'], result: null })
  }

  test('is kept by those who have it and given to nobody else', async () => {
    await bring(',category', inCategory(1, 'École'))
    for (const category of (await little.as().categories.all()).categories) await retire(category)
    expect(await bring(',category', inCategory(1, 'ecole'))).toMatchObject({ problems: [], applied: true })
    const { problems } = await bring(',category', inCategory(1, 'École'), inCategory(2, 'École'))
    expect(problems).toEqual([
      {
        file: 'members.csv',
        line: 3,
        column: 'category',
        kind: 'category-retired',
        figures: { text: 'École' },
      },
    ])
  })
})
