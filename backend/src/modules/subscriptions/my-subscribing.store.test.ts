import { beforeEach, describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import { addWeeks, week } from '#kernel/week'
import { emptyDepot } from '#modules/depots'
import { emptyMemberDetails } from '#modules/members'
import type { Plan } from '#modules/products'
import type { Write } from '#platform/dynamo'
import type { z } from '#platform/http'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { postponeDelivery, skipWeek } from './actions/except-weeks.ts'
import type {
  myOffersBody,
  mySubscriptionBody,
  offerDepotsBody,
  offerWeeksBody,
} from './http/my-offer-schemas.ts'
import { myRoutes } from './http/my-routes.ts'

type Offers = z.output<typeof myOffersBody>
type Depots = z.output<typeof offerDepotsBody>
type Weeks = z.output<typeof offerWeeksBody>
type Mine = z.output<typeof mySubscriptionBody>
type Needs = ReturnType<LittleGarden['as']>

const plan = (code: string, more: Partial<Plan> = {}): Plan => ({
  ...{ code, name: `Formule ${code}`, product: null, priceCents: cents(10_000), deliveries: 10 },
  ...{ homeDelivery: false, supporter: false, waiting: false, doublesInto: null, retired: false },
  ...{ categories: [], prices: [], rhythms: [], depots: [], paymentMethods: [], paymentRhythms: [] },
  ...{ period: null, position: 1, version: 1 },
  ...more,
})
const plans = [
  plan('DIX', { prices: [{ category: 'ecole', priceCents: cents(8_000) }] }),
  plan('MOIS', {
    rhythms: ['monthly'],
    paymentMethods: ['cheque'],
    paymentRhythms: ['once'],
    depots: ['D1'],
  }),
  plan('ECOLE', { categories: ['ecole'] }),
  plan('VIEUX', { retired: true }),
  plan('ATTENTE', { waiting: true }),
  plan('CHEZ', { homeDelivery: true }),
  plan('AMIS', { supporter: true }),
  plan('PASSE', { period: { first: week('2025-W02'), last: week('2025-W20') } }),
]

let hashed: Promise<Write> | undefined
/** Hashed once for all gardens of this file: it takes its time on purpose. */
const secret = ({ depotPasswords }: Needs): Promise<Write> => {
  hashed ??= depotPasswords.keep('USINE', 'Quenouille')
  return hashed
}
const depot = (code: string, more: object = {}) => ({
  ...{ ...emptyDepot, code, name: `Dépôt ${code}`, version: 1 },
  ...more,
})

/** Tuesdays at D1 and D2 (one place), Fridays at D2, the works and the canteen; D9 on no round. */
const places = async (all: Needs) => {
  const round = (code: string, weekday: 2 | 5, stops: readonly string[]) =>
    all.rounds.insertRound({
      ...{ code, name: code, weekday, preparationWeekday: 1, colour: '#112233', position: weekday },
      ...{ stops: stops.map((stop) => ({ depot: stop })), archived: false, version: 1 },
    })
  return [
    ...[depot('D1'), depot('D2', { capacity: 1 }), depot('D9')].map(all.depots.insertDepot),
    all.depots.insertDepot(
      depot('USINE', { kind: 'restricted', reservedFor: 'Salariés', hasPassword: true }),
    ),
    all.depots.insertDepot(depot('CANTINE', { kind: 'professional', categories: ['ecole'] })),
    await secret(all),
    round('MA', 2, ['D1', 'D2']),
    round('VE', 5, ['D2', 'USINE', 'CANTINE']),
  ]
}

/** Member 1 is a school, which changes ten days before; the other two have no category. */
const people = ({ members, categories }: Needs) => [
  categories.insertCategory({
    ...{ code: 'ecole', name: 'Écoles', changeDeadlineDays: 10, position: 1, retired: false, version: 1 },
  }),
  ...[1, 2, 3].map((number) =>
    members.insertMember({
      ...{ ...emptyMemberDetails, number, lastName: `Nom${number}` },
      ...{ category: number === 1 ? 'ecole' : '', archived: false, version: 1 },
    }),
  ),
]

let little: LittleGarden
const needs = (key?: string) => little.as(undefined, key)
const write = async (writes: readonly Write[], touches: readonly string[]) =>
  expect(
    await needs().commit({ writes: [...writes], facts: [], touches: [...touches], result: null }),
  ).toMatchObject({
    ok: true,
  })
beforeEach(async () => {
  little = await littleGarden()
  const all = needs()
  const garden = await all.settings.garden()
  await write(
    [
      all.settings.insertGarden({
        ...garden,
        name: 'Petit',
        deadlineDays: 2,
        membersSubscribe: true,
        version: 1,
      }),
      ...(await places(all)),
      ...people(all),
      ...plans.map(all.products.insertPlan),
    ],
    ['garden', 'depots', 'rounds', 'members', 'products'],
  )
})

const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(myRoutes(), needs)(...what)
const read = async <T>(member: number, url: string) => (await (await ask('GET', url, { member })).json()) as T
const offers = async (member: number) => (await read<Offers>(member, '/my/offers')).offers
const wish = {
  ...{ plan: 'DIX', quantity: 1, start: '2025-W24', rhythm: 'weekly', depot: 'D1', round: null },
  ...{ paymentMethod: 'cheque', paymentRhythm: 'once', password: '', quotedCents: 10_000 },
}
const weeksAt = (member: number, code: string, query: string) =>
  read<Weeks>(member, `/my/offers/${code}/weeks?${query}`)
/** Every second week from 2025-W24. */
const dates = (count: number) => Array.from({ length: count }, (_, n) => addWeeks(week('2025-W24'), n * 2))
const nothing = { needed: null, weeks: [], advised: null }
let keys = 0
const post = async (url: string, member: number, json: object, key = `subscribing-${++keys}`) => {
  const answer = await ask('POST', url, { member, json, key })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const agree = (member: number, change: object = {}, key?: string) =>
  post('/my/subscriptions', member, { ...wish, ...change }, key)
const factsAbout = async (subject: string) =>
  (await little.as().readJournal({ limit: 50, toMs: little.clock.nowMs(), subject })).items.map(
    ({ kind }) => kind,
  )
const count = async () => (await needs().subscriptions.book()).subscriptions.length

describe('what a member may subscribe to', () => {
  test('is what is offered to their category, at its price', async () => {
    expect((await offers(2)).map(({ code }) => code)).toEqual(['DIX', 'MOIS'])
    expect((await offers(1)).map(({ code, priceCents }) => `${code} ${priceCents}`)).toEqual([
      'DIX 8000',
      'ECOLE 10000',
      'MOIS 10000',
    ])
  })

  test('has all rhythms and ways of paying where the plan narrows nothing, and else its own', async () => {
    const [open, narrow] = await offers(2)
    expect(open?.rhythms).toEqual(['weekly', 'fortnightly', 'monthly', 'free'])
    expect(open?.paymentMethods).toHaveLength(5)
    expect(narrow).toMatchObject({
      rhythms: ['monthly'],
      paymentMethods: ['cheque'],
      paymentRhythms: ['once'],
    })
  })

  test('begins in the first week that has not closed for them', async () => {
    const starts = async (member: number) =>
      (await weeksAt(member, 'DIX', 'depot=D1')).weeks.map(({ week: one }) => one)
    expect((await starts(2))[0]).toBe('2025-W24')
    expect((await weeksAt(2, 'DIX', 'depot=D2&round=VE')).weeks[0]).toEqual({
      ...{ week: '2025-W23', day: '2025-06-06', full: false },
    })
    expect((await starts(1))[0]).toBe('2025-W25')
    little.clock.set('2025-06-09T08:00:00Z')
    expect((await starts(2))[0]).toBe('2025-W25')
  })

  test('begins in no week that its period does not hold', async () => {
    const held = { first: week('2025-W25'), last: week('2025-W27') }
    await write([needs().products.insertPlan(plan('SAISON', { period: held }))], ['products'])
    const { weeks, needed } = await weeksAt(2, 'SAISON', 'depot=D1')
    expect(weeks.map((one) => one.week)).toEqual(['2025-W25', '2025-W26', '2025-W27'])
    expect(needed).toBeNull()
  })

  test('is collected where they may, as long as one course has room', async () => {
    const at = async (member: number, query = '') =>
      (await read<Depots>(member, `/my/offers/DIX/depots?quantity=1${query}`)).depots
    const d2 = async () => (await at(2)).find(({ code }) => code === 'D2')
    expect((await at(2)).map(({ code }) => code)).toEqual(['D1', 'D2', 'USINE'])
    expect((await at(1)).map(({ code }) => code)).toEqual(['CANTINE', 'D1', 'D2', 'USINE'])
    await agree(3, { depot: 'D2', start: '2025-W30' })
    expect(await d2()).toMatchObject({ full: false, left: 1 })
    const starts = (await weeksAt(2, 'DIX', 'depot=D2')).weeks
    expect(starts.filter(({ full }) => !full).map((one) => one.week)[0]).toBe('2025-W40')
    expect(starts.find((one) => one.week === '2025-W24')?.full).toBe(true)
    expect((await at(2, '&rhythm=fortnightly')).find(({ code }) => code === 'USINE')?.asksPassword).toBe(true)
    expect((await read<Depots>(2, '/my/offers/VIEUX/depots')).depots).toEqual([])
    expect(await weeksAt(2, 'VIEUX', 'depot=D1')).toEqual(nothing)
    expect(await weeksAt(2, 'DIX', 'depot=CANTINE')).toEqual(nothing)
  })
})

describe('the first week of every second or of a month (CAL-04)', () => {
  test('is advised where least is packed on that day, and nothing else is told of it', async () => {
    const told = async (rhythm: string) => weeksAt(2, 'DIX', `depot=D1&rhythm=${rhythm}`)
    expect((await told('fortnightly')).advised).toBeNull()
    await agree(3, { rhythm: 'fortnightly', start: '2025-W24' })
    const { advised, weeks } = await told('fortnightly')
    expect(advised).toBe('2025-W25')
    expect(Object.keys(weeks[0] ?? {}).toSorted()).toEqual(['day', 'full', 'week'])
    expect([(await told('weekly')).advised, (await told('free')).advised]).toEqual([null, null])
    expect((await agree(2, { rhythm: 'fortnightly', start: '2025-W24' })).status).toBe(201)
  })

  test('is advised only where the depot has room', async () => {
    await agree(3, { rhythm: 'fortnightly', start: '2025-W25', depot: 'D2' })
    await agree(3, { rhythm: 'fortnightly', start: '2025-W24' })
    await agree(1, { rhythm: 'fortnightly', start: '2025-W26', quotedCents: 8_000 })
    const { advised, weeks } = await weeksAt(2, 'DIX', 'depot=D2&round=MA&rhythm=fortnightly')
    expect(weeks.find((one) => one.week === '2025-W25')?.full).toBe(true)
    expect(advised).toBeNull()
  })
})

describe('a quote for themselves', () => {
  test('tells days, price and payments, and writes nothing', async () => {
    const { password, paymentMethod, quotedCents, ...terms } = wish
    const { status, body } = await post('/my/subscriptions/quote', 2, { ...terms, paymentRhythm: 'monthly' })
    expect([status, body]).toMatchObject([
      200,
      {
        deliveries: 10,
        firstDay: '2025-06-10',
        lastDay: '2025-08-12',
        priceCents: 10_000,
        perDeliveryCents: 1_000,
      },
    ])
    expect(body.instalments).toEqual([
      { month: '2025-06', amountCents: 3_334 },
      { month: '2025-07', amountCents: 3_333 },
      { month: '2025-08', amountCents: 3_333 },
    ])
    expect(await count()).toBe(0)
  })
})

describe('a member who subscribes', () => {
  test('agrees what was shown, and the first basket comes', async () => {
    expect(
      await agree(2, { rhythm: 'fortnightly', paymentRhythm: 'quarterly', quotedCents: 10_000 }),
    ).toMatchObject({
      status: 201,
      body: {
        ...{ number: 1, member: 2, plan: 'DIX', agreedCents: 10_000, entitledDeliveries: 10, payments: 2 },
        rhythm: { kind: 'fortnightly', anchor: '2025-W24' },
      },
    })
    const [first] = await needs().agenda.ofMember(2, week('2025-W23'), week('2025-W25'))
    expect(first).toMatchObject({ day: '2025-06-10', depot: 'D1', quantity: 1 })
    const { items } = await read<{ items: Mine[] }>(2, '/my/subscriptions')
    expect(items).toMatchObject([
      {
        planName: 'Formule DIX',
        depotName: 'Dépôt D1',
        firstDay: '2025-06-10',
        nextDay: '2025-06-10',
        left: 10,
      },
    ])
    expect((await read<{ items: Mine[] }>(3, '/my/subscriptions')).items).toEqual([])
    expect((await ask('GET', '/my/subscriptions')).status).toBe(403)
  })

  test('is told how many deliveries are left as they pass', async () => {
    await agree(2)
    little.clock.set('2025-06-18T08:00:00Z')
    const { items } = await read<{ items: Mine[] }>(2, '/my/subscriptions')
    expect(items[0]).toMatchObject({ entitledDeliveries: 10, left: 8, nextDay: '2025-06-24' })
  })

  test('finds no plan that is not open to them', async () => {
    for (const code of ['ECOLE', 'VIEUX', 'ATTENTE', 'CHEZ', 'AMIS', 'NULLE'])
      expect(await agree(2, { plan: code })).toMatchObject({ status: 422, body: { kind: 'unknown-plan' } })
    expect((await agree(1, { plan: 'ECOLE', start: '2025-W25' })).status).toBe(201)
    expect(await count()).toBe(1)
  })

  test('takes only what the plan offers, said beside the field', async () => {
    const refused = await agree(2, {
      ...{ plan: 'MOIS', depot: 'D2', rhythm: 'weekly', paymentMethod: 'card', paymentRhythm: 'monthly' },
    })
    expect([refused.status, refused.body.kind]).toEqual([422, 'invalid-input'])
    expect((refused.body.fields as { path: string }[]).map(({ path }) => path).toSorted()).toEqual([
      ...['depot', 'paymentMethod', 'paymentRhythm', 'rhythm'],
    ])
    expect(await agree(2, { plan: 'MOIS', rhythm: 'free', weeks: dates(10) })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'rhythm', kind: 'rhythm-not-offered' }] },
    })
    expect(await agree(2, { paymentMethod: '' })).toMatchObject({
      body: { fields: [{ path: 'paymentMethod' }] },
    })
    expect(await agree(2, { quantity: 6, quotedCents: 60_000 })).toMatchObject({
      body: { fields: [{ path: 'quantity', kind: 'out-of-range', max: 5 }] },
    })
    expect(await count()).toBe(0)
  })

  test('gives the password of a restricted depot, and finds no hidden one', async () => {
    expect(await agree(2, { depot: 'USINE' })).toMatchObject({
      status: 422,
      body: { kind: 'password-required' },
    })
    expect(await agree(2, { depot: 'USINE', password: 'Navette' })).toMatchObject({
      body: { kind: 'wrong-password' },
    })
    expect(await agree(2, { depot: 'CANTINE' })).toMatchObject({ body: { kind: 'unknown-depot' } })
    expect(await agree(2, { depot: 'D9' })).toMatchObject({ body: { kind: 'no-round-calls' } })
    expect(await count()).toBe(0)
    expect((await agree(2, { depot: 'USINE', password: 'Quenouille' })).status).toBe(201)
  })

  test('who guesses too often waits, even with the right password', async () => {
    for (let n = 0; n < 5; n++) await agree(2, { depot: 'USINE', password: `essai ${n}` })
    expect(await agree(2, { depot: 'USINE', password: 'Quenouille' })).toMatchObject({
      status: 429,
      body: { kind: 'too-many-attempts' },
    })
  })

  test('takes the last place alone, however many ask at once', async () => {
    const answers = await Promise.all([2, 3].map((member) => agree(member, { depot: 'D2' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      kind: 'depot-full',
      depot: 'D2',
    })
    expect(await count()).toBe(1)
  })

  test('is too late for a day that has closed for their category, or is frozen', async () => {
    expect(await agree(1, { start: '2025-W23', quotedCents: 8_000 })).toMatchObject({
      status: 422,
      body: { kind: 'deadline-passed', day: '2025-06-03', deadlineDays: 10 },
    })
    expect(await agree(2, { start: '2025-W23' })).toMatchObject({ body: { kind: 'deadline-passed' } })
    await agree(3)
    const { agenda, deliveries, clock } = needs()
    const [tuesday] = (await agenda.week(week('2025-W26'))).roundDays
    if (!tuesday) throw new Error('no round')
    await write(deliveries.insertRun({ ...tuesday, frozenAtMs: clock.nowMs() }), ['deliveries'])
    expect(await agree(2, { start: '2025-W26' })).toMatchObject({ body: { kind: 'deadline-passed' } })
  })

  test('pays the price that was shown, or nothing is agreed', async () => {
    const { products } = needs()
    const known = (await products.catalogue()).plan('DIX')
    if (!known) throw new Error('no plan')
    await write([products.replacePlan({ ...known, priceCents: cents(11_000), version: 2 }, 1)], ['products'])
    expect(await agree(2)).toMatchObject({
      status: 409,
      body: { kind: 'price-changed', quotedCents: 10_000, priceCents: 11_000 },
    })
    expect(await count()).toBe(0)
  })

  test('who asks twice with the same key has one subscription, and who asks anew has several', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => agree(2, {}, 'the-same-key')))
    expect(answers.map(({ status, body }) => `${status} ${body.number}`)).toEqual(['201 1', '201 1', '201 1'])
    expect(await factsAbout('subscription 1')).toEqual(['subscription-agreed'])
    expect((await agree(2)).body.number).toBe(2)
  })

  test('asks the garden where it keeps that to itself', async () => {
    const { settings } = needs()
    const garden = await settings.garden()
    await write([settings.replaceGarden({ ...garden, membersSubscribe: false, version: 2 }, 1)], ['garden'])
    expect(await read(2, '/my/offers')).toMatchObject({ allowed: false, offers: [] })
    for (const what of ['depots', 'weeks?depot=D1'])
      expect(await read(2, `/my/offers/DIX/${what}`)).toMatchObject({ kind: 'left-to-staff' })
    const { password, paymentMethod, quotedCents, ...terms } = wish
    expect(await post('/my/subscriptions/quote', 2, terms)).toMatchObject({
      status: 403,
      body: { kind: 'left-to-staff' },
    })
    expect(await agree(2)).toMatchObject({ status: 403, body: { kind: 'left-to-staff' } })
  })
})

describe('a member who chooses dates (SUB-02)', () => {
  const free = { rhythm: 'free', start: '2025-W24', weeks: dates(10) }

  test('is offered them where the year has as many weeks as the plan has deliveries', async () => {
    await write([needs().products.insertPlan(plan('TOUTES', { deliveries: 60 }))], ['products'])
    const rhythms = async (code: string) => (await offers(2)).find((one) => one.code === code)?.rhythms
    expect(await rhythms('DIX')).toContain('free')
    expect(await rhythms('TOUTES')).toEqual(['weekly', 'fortnightly', 'monthly'])
    expect(await weeksAt(2, 'DIX', 'depot=D1&rhythm=free')).toMatchObject({
      needed: 10,
      weeks: expect.arrayContaining([{ week: '2025-W24', day: '2025-06-10', full: false }]),
    })
  })

  test('is quoted the price and the days of the weeks chosen, and agrees just those', async () => {
    const { password, paymentMethod, quotedCents, ...terms } = { ...wish, ...free }
    const quoted = await post('/my/subscriptions/quote', 2, { ...terms, paymentRhythm: 'monthly' })
    expect(quoted.body).toMatchObject({
      ...{ deliveries: 10, bought: 10, firstDay: '2025-06-10', lastDay: '2025-10-14', priceCents: 10_000 },
    })
    expect(quoted.body.instalments).toHaveLength(5)
    const { status, body } = await agree(2, free)
    expect([status, body.rhythm, body.start]).toEqual([201, { kind: 'free' }, '2025-W24'])
    expect(body.exceptions).toEqual(dates(10).map((one) => ({ week: one, quantity: 1 })))
    const coming = await needs().agenda.ofMember(2, week('2025-W23'), week('2025-W29'))
    expect(coming.filter(({ quantity }) => quantity > 0).map((one) => one.week)).toEqual(dates(3))
    const { items } = await read<{ items: Mine[] }>(2, '/my/subscriptions')
    expect(items).toMatchObject([{ firstDay: '2025-06-10', lastDay: '2025-10-14', left: 10 }])
  })

  test('pays for the dates chosen where the plan has no number of them', async () => {
    const each = plan('CHAQUE', { deliveries: 0, priceCents: cents(1_500) })
    await write([needs().products.insertPlan(each)], ['products'])
    expect(await weeksAt(2, 'CHAQUE', 'depot=D1&rhythm=free')).toMatchObject({ needed: null })
    const chosen = { ...free, plan: 'CHAQUE', weeks: dates(4), quotedCents: 6_000 }
    expect(await agree(2, chosen)).toMatchObject({ status: 201, body: { agreedCents: 6_000 } })
  })

  test('chooses as many as the plan has, in weeks that are open for them', async () => {
    const refused = async (weeks: readonly string[]) => (await agree(2, { ...free, weeks })).body
    const fields = async (weeks: readonly string[]) => ((await refused(weeks)).fields as unknown[])[0]
    expect(await fields(dates(7))).toEqual({
      ...{ path: 'weeks', kind: 'too-few-dates', chosen: 7, needed: 10, missing: 3 },
    })
    expect(await fields([...dates(10), '2025-W27'])).toMatchObject({ kind: 'too-many-dates', over: 1 })
    expect(await refused(['2025-W23', ...dates(9)])).toMatchObject({
      ...{ kind: 'deadline-passed', day: '2025-06-03', deadlineDays: 2 },
    })
    await agree(3)
    const { agenda, deliveries, clock } = needs()
    const [tuesday] = (await agenda.week(week('2025-W26'))).roundDays
    if (!tuesday) throw new Error('no round')
    await write(deliveries.insertRun({ ...tuesday, frozenAtMs: clock.nowMs() }), ['deliveries'])
    expect(await refused(dates(10))).toMatchObject({ kind: 'deadline-passed', week: '2025-W26' })
    const { weeks } = await weeksAt(2, 'DIX', 'depot=D1&rhythm=free')
    expect(weeks.map((one) => one.week)).not.toContain('2025-W26')
    expect(await count()).toBe(1)
  })

  test('needs room in the weeks chosen only', async () => {
    await agree(3, { depot: 'D2', start: '2025-W24', rhythm: 'fortnightly' })
    const { weeks } = await weeksAt(2, 'DIX', 'depot=D2&rhythm=free')
    const full = weeks.filter((one) => one.full).map((one) => one.week)
    expect(full).toEqual(dates(10))
    const between = dates(10).map((one) => addWeeks(one, 1))
    expect(await agree(2, { ...free, depot: 'D2', weeks: [...dates(1), ...between.slice(1)] })).toMatchObject(
      {
        ...{
          status: 409,
          body: { kind: 'depot-full', depot: 'D2', week: '2025-W24', taken: 1, capacity: 1 },
        },
      },
    )
    expect((await agree(2, { ...free, depot: 'D2', weeks: between })).status).toBe(201)
    expect((await agree(2, { depot: 'D2', start: '2025-W26' })).status).toBe(409)
  })

  test('sees a depot as full where fewer weeks have room than are needed', async () => {
    const most = plan('PRESQUE', { deliveries: 40 })
    await write([needs().products.insertPlan(most)], ['products'])
    const d2 = async () =>
      (await read<Depots>(2, '/my/offers/PRESQUE/depots?rhythm=free')).depots.find(
        ({ code }) => code === 'D2',
      )
    expect(await d2()).toMatchObject({ full: false, left: 1 })
    await agree(3, { depot: 'D2' })
    await agree(3, { depot: 'D2', start: '2025-W34' })
    expect(await d2()).toMatchObject({ full: true, left: 0 })
  })

  test('has them changed afterwards as any other: elsewhere by themselves, another week by staff', async () => {
    await agree(2, free)
    const move = { depot: 'D2', round: 'MA', from: '2025-W26', to: '2025-W26', version: 1 }
    expect((await post('/my/subscriptions/1/depot-changes', 2, move)).status).toBe(201)
    const staff = { number: 1, version: 2, from: week('2025-W28'), to: week('2025-W29') }
    expect(await postponeDelivery(needs(), staff)).toMatchObject({ ok: true })
    expect(await skipWeek(needs(), { number: 1, version: 3, week: week('2025-W24') })).toMatchObject({
      ok: true,
    })
    const coming = await needs().agenda.ofMember(2, week('2025-W23'), week('2025-W31'))
    const brought = coming.filter(({ quantity }) => quantity > 0)
    expect(brought.map((one) => `${one.week} ${one.depot}`)).toEqual([
      ...['2025-W26 D2', '2025-W29 D1', '2025-W30 D1'],
    ])
  })
})
