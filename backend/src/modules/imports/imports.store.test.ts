import { beforeEach, describe, expect, test } from 'vitest'
import { week } from '#kernel/week'
import { committerOfMany, openRevisions, recoverBulk, type Table } from '#platform/dynamo'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { importGarden } from './actions/import-garden.ts'
import { importRoutes } from './http/import-routes.ts'

/** A small garden of 150 members, so that an import takes several transactions. */
const MEMBERS = 150
const numbers = Array.from({ length: MEMBERS }, (_, n) => n + 1)
const small: Readonly<Record<string, string>> = {
  'rounds.csv': 'code,name,weekday,preparation_day,colour,position\nMA,Mardi,2,lundi,#112233,1\n',
  'depots.csv':
    'code,name,kind,town,postcode,latitude,longitude,capacity\nD1,Café de l’Œuf,open,Épinal,88000,48.1,6.4,30\nD2,Mairie,open,Golbey,,,,\n',
  'round_stops.csv': 'round,depot,position\nMA,D2,2\nMA,D1,1\n',
  'plans.csv':
    'code,name,group,price_eur,deliveries,home_delivery,supporter,waiting,doubles_into,retired\nAPS,Panier simple,Simple,689,50,0,0,0,,0\n',
  'members.csv': `number,kind,organisation,first_name,last_name,email,phone,street,town,postcode\n${numbers
    .map((n) => `${n},person,,Lou,Nom${n},lou${n}@example.org,,,Épinal,88000\n`)
    .join('')}`,
  'closed_weeks.csv': 'iso_year,iso_week\n2025,1\n2025,52\n',
  'holiday_shifts.csv': 'round,usual_date,delivered_on\nMA,2025-11-11,2025-11-10\n',
  'subscriptions.csv':
    'number,member,plan,quantity,payment_method,payment_rhythm,first_payment_month,payments,entitled_deliveries,planned_deliveries,carried_over\n1,1,APS,1,sepa_debit,monthly,1,12,50,50,2\n2,2,APS,1,,,1,0,0,3,0\n',
  'weekly_quantities.csv': `subscription,iso_week,quantity,depot\n${Array.from({ length: 50 }, (_, n) => `1,${n + 2},${n === 3 ? 0 : 1},${n < 10 ? 'D1' : 'D2'}\n`).join('')}2,2,1,D1\n2,3,2,D1\n2,4,1,D1\n`,
}

let little: LittleGarden
const utf8 = (text: string) => new TextEncoder().encode(text)
const sent = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Object.entries(files).map(([name, body]) => ({ name, bytes: typeof body === 'string' ? utf8(body) : body }))
const bring = async (files: Readonly<Record<string, string | Uint8Array>>, dryRun = false) => {
  const report = await importGarden(little.as(), { files: sent(files), dryRun })
  if (!report.ok) throw new Error(report.refusal.kind)
  return report.value
}
const problemsOf = async (files: Readonly<Record<string, string | Uint8Array>>) =>
  (await bring(files)).problems.map(({ file, line, kind }) => `${file}:${line} ${kind}`)
const latin1 = (text: string) => Uint8Array.from([...text], (letter) => letter.charCodeAt(0))

/** Everything in the table that an import may write, from the stores of a process that knows nothing. */
const everything = async () => {
  const { table } = little.garden
  const partitions = [
    'ROUNDS',
    'DEPOTS',
    'PRODUCTS',
    'PLANS',
    'MEMBERS',
    'CALENDAR',
    ...shards,
    'BULK-FINISHED',
  ]
  const items = await Promise.all(partitions.map((pk) => table.all({ pk, begins: '' })))
  return [...items.flat(), ...(await table.all({ pk: 'REVISIONS', begins: 'MAINTENANCE' }))]
}
const shards = [0, 1, 2, 3].map((shard) => `SUBSCRIPTIONS#${shard}`)

beforeEach(async () => {
  little = await littleGarden()
})

describe('an import', () => {
  test('brings everything, as the files say, under one fact', async () => {
    expect(await bring(small)).toMatchObject({
      applied: true,
      problems: [],
      files: expect.arrayContaining([
        { name: 'members.csv', rows: 150, created: 150, changed: 0, unchanged: 0 },
        { name: 'weekly_quantities.csv', rows: 53, created: null, changed: null, unchanged: null },
      ]),
    })
    const { depots, rounds, products, subscriptions, calendars, members } = little.as()
    expect((await depots.all()).depot('D1')).toMatchObject({
      name: 'Café de l’Œuf',
      capacity: 30,
      version: 1,
    })
    expect((await rounds.all()).round('MA')?.stops).toEqual([{ depot: 'D1' }, { depot: 'D2' }])
    expect((await products.catalogue()).plan('APS')).toMatchObject({ product: 'simple', priceCents: 68900 })
    expect((await calendars.years()).year(2025)).toMatchObject({
      closedWeeks: ['2025-W01', '2025-W52'],
      shifts: [{ round: 'MA', usualDay: '2025-11-11', deliveredOn: '2025-11-10' }],
    })
    expect((await members.register()).members).toHaveLength(150)
    expect((await subscriptions.book()).subscription(1)).toMatchObject({
      rhythm: { kind: 'weekly' },
      exceptions: [{ week: '2025-W05', quantity: 0 }],
      paymentMethod: 'sepa_debit',
      carriedOver: 2,
    })
    const { items } = await little
      .as()
      .readJournal({ limit: 9, toMs: little.clock.nowMs(), subject: 'garden' })
    expect(items).toMatchObject([{ kind: 'garden-imported', figures: { files: 9 } }])
  })

  test('a second time changes nothing and says so', async () => {
    await bring(small)
    const before = await everything()
    const again = await bring(small)
    expect(again.files.map(({ created, changed }) => (created ?? 0) + (changed ?? 0))).toEqual(
      Array(9).fill(0),
    )
    expect(await everything()).toEqual(before)
  })

  test('makes the categories that it names for the first time, once, and gives them to their members (MEM-02)', async () => {
    await bring(small)
    const [header = '', ...rows] = (small['members.csv'] ?? '').trim().split('\n')
    const names = ['École', 'Particulier', 'ecole']
    const lines = rows.slice(0, 3).map((row, n) => `${row},${names[n]}`)
    const members = { 'members.csv': [`${header},category`, ...lines, ''].join('\n') }
    expect(await bring(members)).toMatchObject({ applied: true, files: [{ changed: 3 }] })
    const { members: kept, categories } = little.as()
    expect((await categories.all()).categories).toMatchObject([
      { code: 'ecole', name: 'École', changeDeadlineDays: null, position: 1 },
      { code: 'particulier', name: 'Particulier', position: 2 },
    ])
    const { member } = await kept.register()
    expect([1, 2, 3].map((number) => member(number)?.category)).toEqual(['ecole', 'particulier', 'ecole'])
    expect(await bring(members)).toMatchObject({ files: [{ changed: 0, unchanged: 3 }] })
    await bring(small)
    expect((await kept.register()).member(1)?.category).toBe('ecole')
  })

  test('brings memberships and opening balances, and leaves those it does not tell of (MEM-03, OPS-05)', async () => {
    await bring(small)
    const [header = '', ...rows] = (small['members.csv'] ?? '').trim().split('\n')
    const told = ['2026-03-31,,-12.50,2025-01-06', ',1,,', ',,,']
    const lines = rows.slice(0, 3).map((row, n) => `${row},${told[n]}`)
    const columns = 'membership_until,membership_exempt,balance_eur,balance_on'
    const members = { 'members.csv': [`${header},${columns}`, ...lines, ''].join('\n') }
    expect(await bring(members)).toMatchObject({ applied: true, files: [{ changed: 2, unchanged: 1 }] })
    expect(await bring(members)).toMatchObject({ files: [{ changed: 0, unchanged: 3 }] })
    await bring(small)
    const { member } = await little.as().members.register()
    expect([1, 2, 3].map((number) => member(number))).toMatchObject([
      { membership: { until: '2026-03-31', exempt: false }, balance: { cents: -1250, on: '2025-01-06' } },
      { membership: { until: null, exempt: true }, balance: null },
      { membership: { until: null, exempt: false }, balance: null },
    ])
  })

  test('as a dry run tells all and writes nothing', async () => {
    const before = await everything()
    expect(await bring(small, true)).toMatchObject({ dryRun: true, applied: false, problems: [] })
    expect(await everything()).toEqual(before)
  })

  test('changes what the files tell and keeps what they do not', async () => {
    await bring(small)
    const { depots, commit } = little.as()
    const there = (await depots.all()).depot('D2')
    if (!there) throw new Error('no depot')
    await commit({
      writes: [depots.replaceDepot({ ...there, accessNotes: 'Clé au bar', version: 2 }, 1)],
      facts: [],
      touches: ['depots'],
      result: null,
    })
    const moved = { ...small, 'depots.csv': small['depots.csv']?.replace('Mairie', 'Mairie annexe') ?? '' }
    expect((await bring(moved)).files.find(({ name }) => name === 'depots.csv')).toMatchObject({ changed: 1 })
    expect((await depots.all()).depot('D2')).toMatchObject({
      name: 'Mairie annexe',
      accessNotes: 'Clé au bar',
      version: 3,
    })
  })

  test('is followed by the schedule at once', async () => {
    await bring(small)
    const { roundDays } = await little.as().agenda.week(week('2025-W03'))
    expect(roundDays[0]?.lines.map(({ subscription, quantity }) => [subscription, quantity])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect((await little.as().agenda.week(week('2025-W46'))).roundDays[0]?.day).toBe('2025-11-10')
  })
})

describe('files of any make', () => {
  test.each([
    ['Windows-1252', (text: string) => latin1(text.replaceAll('’', '\u0092').replaceAll('Œ', '\u008c'))],
    ['UTF-8 with its mark', (text: string) => Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)])],
    ['semicolons and CRLF', (text: string) => utf8(text.replaceAll(',', ';').replaceAll('\n', '\r\n'))],
  ])('%s say the same', async (_, encode) => {
    const files = Object.fromEntries(Object.entries(small).map(([name, text]) => [name, encode(text)]))
    expect((await bring(files)).problems).toEqual([])
    expect((await little.as().depots.all()).depot('D1')?.name).toBe('Café de l’Œuf')
    await bring(small)
    expect((await bring(small)).files.map(({ changed }) => changed ?? 0)).toEqual(Array(9).fill(0))
  })
})

describe('what is wrong', () => {
  test('is named by file, line and reason, all at once, and nothing is written', async () => {
    const before = await everything()
    const wrong = {
      ...small,
      'members.csv': `${small['members.csv']}1,person,,Lou,Deux,,,,,\nx,person,,Lou,Trois,,,,,\n`,
      'depots.csv': `${small['depots.csv']}D3,Trois,open,,,,,-4\n`,
      'holiday_shifts.csv': 'round,usual_date,delivered_on\nMA,2025-02-30,2025-11-10\n',
      'weekly_quantities.csv': `${small['weekly_quantities.csv']}1,60,1,D9\n2,5,-1,D1\n`,
      'plans.csv': 'code,name\nAPS,Panier\n',
      'notes.csv': 'a,b\n',
    }
    expect(await problemsOf(wrong)).toEqual([
      'notes.csv:1 unknown-file',
      'depots.csv:4 negative',
      'plans.csv:1 missing-column',
      'plans.csv:1 missing-column',
      'plans.csv:1 missing-column',
      'plans.csv:1 missing-column',
      'plans.csv:1 missing-column',
      'plans.csv:1 missing-column',
      'plans.csv:1 missing-column',
      'plans.csv:1 missing-column',
      'members.csv:152 repeated-number',
      'members.csv:153 not-a-number',
      'holiday_shifts.csv:2 impossible-date',
      'weekly_quantities.csv:55 out-of-range',
      'weekly_quantities.csv:55 unknown-depot',
      'weekly_quantities.csv:56 negative',
    ])
    expect(await everything()).toEqual(before)
  })

  test.each([
    ['a binary file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'not-text'],
    ['100 MB', new Uint8Array(100_000_000).fill(97), 'too-large'],
    ['a thousand columns', utf8(`${'c,'.repeat(999)}c\n`), 'too-many-columns'],
    ['a quote that never closes', utf8('code,name\n"D1,x\n'), 'quotes-broken'],
    ['nothing', new Uint8Array(), 'header-missing'],
  ])('%s is refused in one problem', async (_, bytes, kind) => {
    const { problems } = await bring({ 'depots.csv': bytes })
    expect(problems).toMatchObject([{ file: 'depots.csv', kind }])
  })
})

describe('a bad day', () => {
  const dyingAfter = (table: Table, transactions: number): Table => {
    let left = transactions
    return {
      ...table,
      transact: async (writes) => {
        if (left-- <= 0) throw new Error('killed')
        await table.transact(writes)
      },
    }
  }
  const later = () => Date.now() + 60_000
  const origin = () => ({
    actor: { id: 'a', name: 'A' },
    nowMs: little.clock.nowMs,
    newId: little.garden.newId,
  })

  test('an import killed anywhere leaves nothing of it', async () => {
    const { table } = little.garden
    const before = await everything()
    for (let transactions = 1; ; transactions++) {
      const commitMany = committerOfMany(dyingAfter(table, transactions), origin())
      await importGarden({ ...little.as(), commitMany }, { files: sent(small), dryRun: false }).catch(
        () => 'killed',
      )
      if ((await recoverBulk(table, later)) === 'nothing-to-do') break
      expect(await everything()).toEqual(before)
      expect((await little.as().members.register()).members).toEqual([])
    }
    expect((await bring(small)).files.every(({ created, changed }) => !created && !changed)).toBe(true)
  })

  test('somebody who edits the same thing meanwhile keeps the edit, and the import is refused', async () => {
    await bring(small)
    const { depots, commit } = little.as()
    const changed = {
      ...small,
      'depots.csv': small['depots.csv']?.replace('Mairie', 'Mairie annexe') ?? '',
      'members.csv': small['members.csv']?.replaceAll('Lou', 'Lo') ?? '',
    }
    const stale = await depots.all()
    const there = stale.depot('D2')
    if (!there) throw new Error('no depot')
    await commit({
      writes: [depots.replaceDepot({ ...there, comments: 'À voir', version: 2 }, 1)],
      facts: [],
      touches: ['depots'],
      result: null,
    })
    const before = await everything()
    const needs = { ...little.as(), depots: { ...depots, all: async () => stale } }
    expect(await importGarden(needs, { files: sent(changed), dryRun: false })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', subject: 'depot D2' },
    })
    expect(await everything()).toEqual(before)
  })

  test('a reader in another process never keeps half of it', async () => {
    const { table } = little.garden
    const revisions = openRevisions(table)
    const before = (await revisions.read()).of(['members'])
    const commitMany = committerOfMany(dyingAfter(table, 3), origin())
    await importGarden({ ...little.as(), commitMany }, { files: sent(small), dryRun: false }).catch(
      () => 'killed',
    )
    expect((await revisions.read()).maintenance).toMatchObject({ kind: 'import-running' })
    await recoverBulk(table, later)
    expect((await revisions.read()).of(['members'])).toBeGreaterThan(before)
  })
})

describe('over HTTP', () => {
  const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) =>
    askRoutes(importRoutes(), (key) => little.as(undefined, key))(...what)
  const base64 = Object.fromEntries(
    Object.entries(small).map(([name, text]) => [name, Buffer.from(text).toString('base64')]),
  )

  test('files come in base64 and the report goes out; a repeated request imports once', async () => {
    const json = { files: base64, dryRun: false }
    const answer = await ask('POST', '/imports', { json, key: 'import-key' })
    expect(answer.status).toBe(200)
    const report = await answer.json()
    expect(report).toMatchObject({ applied: true, problems: [] })
    expect(await (await ask('POST', '/imports', { json, key: 'import-key' })).json()).toEqual(report)
  })

  test('problems are part of the report', async () => {
    const json = { files: { 'members.csv': Buffer.from('number\n1\n').toString('base64') }, dryRun: true }
    const answer = await ask('POST', '/imports', { json })
    expect(await answer.json()).toMatchObject({
      applied: false,
      problems: expect.arrayContaining([
        { file: 'members.csv', line: 1, column: 'kind', kind: 'missing-column', figures: {} },
      ]),
    })
  })

  test('what is no base64 is refused by field', async () => {
    const answer = await ask('POST', '/imports', { json: { files: { 'members.csv': '%%%' }, dryRun: true } })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      kind: 'invalid-input',
      fields: [{ path: 'files.members.csv' }],
    })
  })
})
