import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { week } from '#kernel/week'
import { CATEGORIES_MAX, categoryCode } from '#modules/members'
import { askingIn, inferringFrom } from '#modules/subscriptions'
import { importDiff } from './diff.ts'
import type { ImportFile } from './import-file.ts'
import { file, littleFiles, withFile, withLines } from './little-files.ts'
import { readGarden } from './read-garden.ts'
import { productCode } from './read-plans.ts'
import type { Existing } from './reading.ts'
import type { ImportTarget } from './target.ts'

const nothing: Existing = {
  rounds: new Map(),
  depots: new Set(),
  plans: new Set(),
  members: new Map(),
  categories: [],
}
const unknown = { category: '', membership: { until: null, exempt: false } }
const empty: ImportTarget = {
  rounds: [],
  depots: [],
  products: [],
  plans: [],
  members: [],
  calendars: [],
  subscriptions: [],
  categories: [],
}
const read = (files: readonly ImportFile[], existing = nothing, isoYear?: number) =>
  readGarden(
    files,
    { existing, closedWeeks: [], isoYear },
    { inferringFrom, categoryCode, categoriesMax: CATEGORIES_MAX },
  )
const target = (files = littleFiles): ImportTarget => {
  const answer = read(files)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal.problems))
  return answer.value
}
const problems = (files: readonly ImportFile[], existing = nothing) => {
  const answer = read(files, existing)
  return answer.ok
    ? []
    : answer.refusal.problems.map(({ file: name, line, column, kind }) => `${name} ${line} ${column} ${kind}`)
}
const counts = (diff: ReturnType<typeof importDiff>) =>
  Object.values(diff).map(({ created, changed, unchanged }) => [created.length, changed.length, unchanged])

describe('reading a garden', () => {
  const garden = target()

  test('puts stops in their order and reads preparation days by name', () => {
    expect(garden.rounds).toMatchObject([
      {
        code: 'MA',
        weekday: 2,
        preparationWeekday: 2,
        colour: '#ef476f',
        stops: [{ depot: 'D01' }, { depot: 'D02' }],
      },
      { code: 'VE1', weekday: 5, preparationWeekday: 4, stops: [{ depot: 'D67' }] },
    ])
    expect(garden.depots[1]).toMatchObject({ code: 'D02', kind: 'home', capacity: null, latitude: 48.17142 })
  })
  test('makes a product of each group, and none where there is no group', () => {
    expect(garden.products).toEqual([
      { code: 'simple', name: 'Simple' },
      { code: 'familial', name: 'Familial' },
      { code: 'fruite-1', name: 'Fruité 1' },
    ])
    expect(
      garden.plans.map(({ code, product, priceCents, position }) => [code, product, priceCents, position]),
    ).toEqual([
      ['APAS12', null, 10_800, 1],
      ['APS', 'simple', 68_900, 2],
      ['APF', 'familial', 118_600, 3],
      ['ABF1', 'fruite-1', 1450, 4],
    ])
  })
  test('keeps e-mail and phone in their one form', () => {
    expect(garden.members[1]).toMatchObject({ email: 'camille.chardin@example.org', phone: '+33639980002' })
  })
  test('takes a depot’s phone, and for whom it is, from columns that may be left out', () => {
    expect(garden.depots[2]).not.toHaveProperty('phone')
    const depots = file(
      'depots.csv',
      'code,name,kind,town,postcode,latitude,longitude,capacity,phone,reserved_for',
      'D01,BOTANIC mardi,open,Epinal,88000,48.18920,6.46923,30,06 39 98 00 01,',
      'D02,Livraison à domicile MA,home,Epinal,,48.17142,6.45439,,,',
      'D67,Halle,restricted,Golbey,88190,,,,06 39 98 00 03,Salariés',
    )
    expect(target(withFile(depots)).depots.map(({ phone, reservedFor }) => [phone, reservedFor])).toEqual([
      ['+33639980001', undefined],
      [undefined, undefined],
      ['+33639980003', 'Salariés'],
    ])
  })
  test('takes a member’s category from a column that may be left out, under any spelling of its name (MEM-02)', () => {
    expect(garden.members[0]).not.toHaveProperty('category')
    const header = 'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode,category'
    const members = file(
      'members.csv',
      header,
      '1,person,,Léa,Un,,,,,,Particulier',
      '2,person,,Camille,Deux,,,,,,COLLÈGE',
      '3,organisation,Cantine,,,,,,,,ecole',
      '4,person,,Noé,Quatre,,,,,,',
      '5,person,,Zoé,Cinq,,,,,,particulier',
    )
    const known = { ...nothing, categories: [{ code: 'ecole', name: 'Collège', retired: false }] }
    const answer = read(withFile(members), known)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal.problems))
    expect(answer.value.members.map(({ category }) => category)).toEqual([
      'particulier',
      'ecole',
      'ecole',
      undefined,
      'particulier',
    ])
    expect(answer.value.categories).toEqual([{ code: 'particulier', name: 'Particulier' }])
    const wrong = file('members.csv', header, '1,person,,Léa,Un,,,,,,***')
    expect(problems(withFile(wrong))).toContain('members.csv 2 category not-a-code')
    const many = Array.from({ length: 41 }, (_, n) => `${n + 1},person,,Léa,Un,,,,,,C${n}`)
    expect(problems(withFile(file('members.csv', header, ...many)))).toContain(
      'members.csv 42 category too-many-categories',
    )
  })
  test('wants an opening balance with its day, and both readable', () => {
    const header =
      'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode,membership_until,balance_eur,balance_on'
    const rows = [
      '1,person,,Léa,Un,,,,,,2026-02-30,,',
      '2,person,,Léa,Deux,,,,,,,12,',
      '3,person,,Léa,Trois,,,,,,,,2026-01-01',
      '4,person,,Léa,Quatre,,,,,,,douze,2026-01-01',
    ]
    expect(problems(withFile(file('members.csv', header, ...rows)))).toEqual(
      expect.arrayContaining([
        'members.csv 2 membership_until impossible-date',
        'members.csv 3 balance_on required',
        'members.csv 4 balance_eur required',
        'members.csv 5 balance_eur not-an-amount',
      ]),
    )
  })

  test('reads the calendar of the year', () => {
    expect(garden.calendars).toEqual([
      {
        isoYear: 2025,
        closedWeeks: ['2025-W01', '2025-W52'],
        shifts: [{ round: 'MA', usualDay: '2025-11-11', deliveredOn: '2025-11-10' }],
      },
    ])
  })
  test('finds the rhythm, the exceptions and the moves in the weekly rows, for the whole year', () => {
    expect(garden.subscriptions).toMatchObject([
      {
        number: 1,
        rhythm: { kind: 'weekly' },
        start: '2025-W01',
        end: '2025-W52',
        exceptions: [{ week: '2025-W20', quantity: 2 }],
        depot: 'D01',
        depotChanges: [{ depot: 'D67', from: '2025-W30', to: '2025-W32' }],
        paymentMethod: 'sepa_debit',
        carriedOver: 2,
      },
      { number: 2, rhythm: { kind: 'fortnightly', anchor: '2025-W03' }, exceptions: [], paymentMethod: '' },
    ])
  })
  test('takes files that name what the garden has already', () => {
    const existing = {
      ...nothing,
      members: new Map([1, 2].map((n) => [n, unknown])),
      plans: new Set(['APS', 'ABF1']),
    }
    const some = littleFiles.filter(({ name }) => !['members.csv', 'plans.csv'].includes(name))
    expect(problems(some, existing)).toEqual([])
    expect(problems(some).filter((one) => one.includes('unknown'))).toHaveLength(4)
  })
})

describe('what is wrong is named by file, line and column, all at once', () => {
  test.each([
    [
      'rounds.csv',
      { 2: 'MA,,8,dimarche,red,x' },
      [
        'name required',
        'weekday out-of-range',
        'preparation_day not-a-weekday',
        'colour not-a-colour',
        'position not-a-number',
      ],
    ],
    ['rounds.csv', { 3: 'MA,Mardi,5,5,#000000,1' }, ['code repeated-code']],
    [
      'depots.csv',
      { 4: 'D01,Halle,shop,Golbey,88190,48.1,,-3' },
      ['code repeated-code', 'kind not-allowed-value', 'latitude half-a-position', 'capacity negative'],
    ],
    ['depots.csv', { 3: 'D 02,x,home,Epinal,,,,2.5' }, ['code not-a-code', 'capacity not-a-number']],
    ['round_stops.csv', { 4: 'MA,D01,3' }, ['null stop-twice']],
    [
      'round_stops.csv',
      { 4: 'XX,D99,-1' },
      ['round unknown-round', 'depot unknown-depot', 'position negative'],
    ],
    [
      'plans.csv',
      { 3: 'APS,Panier,Simple,6.999,x,2,0,0,APS,0' },
      [
        'price_eur not-an-amount',
        'deliveries not-a-number',
        'home_delivery not-a-flag',
        'doubles_into doubles-into-itself',
      ],
    ],
    [
      'plans.csv',
      { 4: 'APF,Panier familial,Familial,-1,50,0,0,0,ZZZ,0' },
      ['price_eur negative', 'doubles_into unknown-plan'],
    ],
    [
      'members.csv',
      { 3: '1,person,,Camille,,camille,12,,Épinal,88000' },
      ['number repeated-number', 'last_name required', 'email not-an-email', 'phone not-a-phone'],
    ],
    ['closed_weeks.csv', { 2: '2025,53' }, ['iso_week no-such-week']],
    ['closed_weeks.csv', { 2: '2025,1', 3: '2025,1' }, ['null repeated-row']],
    ['holiday_shifts.csv', { 2: 'MA,2025-11-31,2025-11-10' }, ['usual_date impossible-date']],
    ['holiday_shifts.csv', { 2: 'MA,2025-11-11,2025-11-17' }, ['delivered_on shift-leaves-week']],
    ['holiday_shifts.csv', { 2: 'VE1,2025-11-11,2025-11-10' }, ['usual_date not-the-rounds-weekday']],
    ['holiday_shifts.csv', { 2: 'XX,2025-11-11,2025-11-10' }, ['round unknown-round']],
    [
      'subscriptions.csv',
      { 3: '1,9,XXX,0,gold,,13,12,0,0,0' },
      [
        'number repeated-number',
        'member unknown-member',
        'plan unknown-plan',
        'quantity out-of-range',
        'payment_method not-allowed-value',
        'first_payment_month out-of-range',
      ],
    ],
    [
      'weekly_quantities.csv',
      { 5: '9,54,-1,D99' },
      [
        'subscription unknown-subscription',
        'iso_week out-of-range',
        'depot unknown-depot',
        'quantity negative',
      ],
    ],
    ['weekly_quantities.csv', { 5: '1,1,1,D01' }, ['iso_week week-closed']],
    ['weekly_quantities.csv', { 5: '1,2,1,D01' }, ['null repeated-row']],
    ['weekly_quantities.csv', { 5: '1,53,1,D01' }, ['iso_week no-such-week']],
    ['weekly_quantities.csv', { 5: '1,5,1,D01,9' }, ['null too-many-cells']],
  ] as const)('%s %o', (name, lines, expected) => {
    const line = Math.max(...Object.keys(lines).map(Number))
    const found = problems(withLines(name, lines)).filter((one) => one.startsWith(`${name} ${line} `))
    expect(found).toEqual(expected.map((one) => `${name} ${line} ${one}`))
  })
  test('with the figures that explain it', () => {
    const answer = read(withLines('rounds.csv', { 3: 'MA,Mardi,5,5,#000000,1' }))
    expect(!answer.ok && answer.refusal.problems[0]).toEqual({
      file: 'rounds.csv',
      line: 3,
      column: 'code',
      kind: 'repeated-code',
      figures: { code: 'MA', firstLine: 2 },
    })
  })
  test('once: a column that is missing, and no cascade from it', () => {
    expect(
      problems(withFile(file('weekly_quantities.csv', 'subscription,iso_week,depot', '1,2,D01', '2,2,D01'))),
    ).toEqual(['weekly_quantities.csv 1 quantity missing-column'])
    expect(problems(withFile(file('members.csv', 'number,kind', '1,person', '2,person')))).toHaveLength(8)
  })
  test('files that are not ours, that are missing, or that are none', () => {
    expect(problems([...littleFiles, file('notes.csv', 'a')])).toContain('notes.csv 1 null unknown-file')
    expect(problems(littleFiles.filter(({ name }) => name !== 'round_stops.csv'))).toEqual([
      'rounds.csv 1 null file-missing',
    ])
    expect(problems([])).toEqual([' 1 null no-files'])
  })
  test('a contract without weeks, and weeks of no known year', () => {
    const { rows, header, name } = littleFiles[8] as ImportFile
    const one = { name, header, rows: rows.filter(({ cells }) => cells[0] === '1') }
    expect(problems(withFile(one))).toEqual(['subscriptions.csv 3 number no-weeks'])
    const undated = littleFiles.filter(
      (each) => !['closed_weeks.csv', 'holiday_shifts.csv'].includes(each.name),
    )
    expect(problems(undated)).toEqual(['weekly_quantities.csv 1 null year-unknown'])
    expect(read(undated, nothing, 2025).ok).toBe(true)
  })
})

describe('comparing with the garden that is there', () => {
  const garden = target()
  test('creates everything in an empty garden, and nothing the second time', () => {
    expect(counts(importDiff(garden, empty))).toEqual([
      [2, 0, 0],
      [3, 0, 0],
      [3, 0, 0],
      [4, 0, 0],
      [2, 0, 0],
      [1, 0, 0],
      [2, 0, 0],
      [0, 0, 0],
    ])
    const there = structuredClone(garden)
    expect(
      counts(importDiff(garden, there)).every(([created, changed]) => created === 0 && changed === 0),
    ).toBe(true)
  })
  test('does not mind what the garden knows beyond the files', () => {
    const more = garden.depots.map((depot) => ({
      ...depot,
      accessNotes: 'Code 12',
      version: 7,
      archived: false,
    }))
    const reordered = garden.members.map(
      (member) => Object.fromEntries(Object.entries(member).toReversed()) as typeof member,
    )
    expect(importDiff(garden, { ...garden, depots: more, members: reordered })).toMatchObject({
      depots: { unchanged: 3 },
      members: { unchanged: 2 },
    })
  })
  test('names what differs, and leaves alone what the files do not name', () => {
    const [first, ...others] = garden.members
    const there = { ...garden, members: [{ ...first, town: 'Golbey' } as typeof first & object, ...others] }
    expect(importDiff(garden, there).members).toMatchObject({
      created: [],
      changed: [{ number: 1 }],
      unchanged: 1,
    })
    expect(importDiff({ ...garden, members: [] }, there).members).toEqual({
      created: [],
      changed: [],
      unchanged: 0,
    })
    const undecided = garden.calendars.map((one) => ({ ...one, shifts: null }))
    expect(importDiff({ ...garden, calendars: undecided }, garden).calendars.unchanged).toBe(1)
  })
})

test('whatever the weeks of a contract, they come out as they went in', () => {
  const openWeeks = Array.from({ length: 50 }, (_, n) => week(`2025-W${String(n + 2).padStart(2, '0')}`))
  const cell = fc.tuple(fc.nat(3), fc.constantFrom('D01', 'D02', 'D67'))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 50, maxLength: 50 }), (cells) => {
      const rows = cells.map(([quantity, depot], n) => `1,${n + 2},${quantity},${depot}`)
      const second = cells.map((_, n) => `2,${n + 2},1,D01`)
      const files = withFile(
        file('weekly_quantities.csv', 'subscription,iso_week,quantity,depot', ...rows, ...second),
      )
      const [subscription] = target(files).subscriptions
      const weeks = subscription ? askingIn(openWeeks)({ ...subscription, round: null, ended: null }) : []
      expect(weeks.map(({ quantity, depot }) => [quantity, depot])).toEqual(cells)
    }),
    { numRuns: 20 },
  )
})

test('whatever is in the cells is read or refused, and never thrown at', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '-1', '1e9', '2025-02-30', '=1+1', 'MA', 'D01'),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...littleFiles),
      fc.array(fc.array(text, { maxLength: 14 }), { maxLength: 5 }),
      (one, rows) => {
        const answer = read(withFile({ ...one, rows: rows.map((cells, n) => ({ line: n + 2, cells })) }))
        const lines = answer.ok ? [] : answer.refusal.problems.map(({ line }) => line)
        expect(lines.every((line) => line >= 1)).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

test('a group gives a code that can stand in an address', () => {
  expect(['Fruité 1', 'Œufs & Cie', ' Panier (grand) '].map(productCode)).toEqual([
    'fruite-1',
    'oeufs-cie',
    'panier-grand',
  ])
})
