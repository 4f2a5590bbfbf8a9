import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { cents } from '#kernel/money'
import { week } from '#kernel/week'
import { emptyDepot } from '#modules/depots'
import { emptyMemberDetails } from '#modules/members'
import type { Subscription } from '#modules/subscriptions'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { freezeDue, freezeRound } from './actions/freeze-round.ts'
import { recordOutcomeOf } from './actions/record-outcome.ts'
import { withdrawOutcomeOf } from './actions/withdraw-outcome.ts'
import { deliveryRoutes } from './http/delivery-routes.ts'
import { openDeliveries } from './store/deliveries-store.ts'
import { openAgenda } from './views/agenda.ts'
import { dayTotalsBetween } from './views/figures.ts'
import { memberDeliveries } from './views/member-deliveries.ts'
import { weekView } from './views/week-view.ts'

const FAMILIES = ['garden', 'calendar', 'members', 'depots', 'products', 'rounds', 'subscriptions']
const subscription = (number: number, given: Partial<Subscription> = {}): Subscription => ({
  number,
  member: number,
  plan: 'APS',
  quantity: 1,
  start: week('2025-W20'),
  end: week('2025-W40'),
  rhythm: { kind: 'weekly' },
  depot: 'D1',
  round: null,
  depotChanges: [],
  exceptions: [],
  paymentMethod: '',
  paymentRhythm: '',
  firstPaymentMonth: 1,
  payments: 0,
  entitledDeliveries: 0,
  plannedDeliveries: 0,
  carriedOver: 0,
  agreedCents: null,
  ended: null,
  version: 1,
  ...given,
})

let little: LittleGarden
const needs = (key?: string) => little.as(undefined, key)
const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(deliveryRoutes(), needs)(...what)

/** Monday 2 June 2025, week 23: MA drives on Tuesdays (packed on Mondays), VE on Fridays (packed on Thursdays). */
const smallGarden = async (): Promise<LittleGarden> => {
  const garden = await littleGarden()
  const { depots, rounds, products, members, categories, subscriptions, settings, commit } = garden.as()
  const plan = {
    product: 'simple',
    priceCents: cents(1000),
    deliveries: 0,
    homeDelivery: false,
    supporter: false,
    waiting: false,
    doublesInto: null,
    retired: false,
    version: 1,
  }
  const round = { colour: '#112233', archived: false, version: 1 } as const
  const { hasLogo, setUp, ...unset } = await settings.garden()
  await commit({
    writes: [
      settings.insertGarden({ ...unset, name: 'Petit', deadlineDays: 2, hasLogo, setUp, version: 1 }),
      ...['D1', 'D2', 'D3'].map((code) =>
        depots.insertDepot({
          ...emptyDepot,
          code,
          name: `Dépôt ${code}`,
          capacity: code === 'D2' ? 1 : null,
          archived: false,
          version: 1,
        }),
      ),
      rounds.insertRound({
        ...round,
        code: 'MA',
        name: 'Mardi',
        weekday: 2,
        preparationWeekday: 1,
        position: 1,
        stops: [{ depot: 'D1' }],
      }),
      rounds.insertRound({
        ...round,
        code: 'VE',
        name: 'Vendredi',
        weekday: 5,
        preparationWeekday: 4,
        position: 2,
        stops: [{ depot: 'D2' }],
      }),
      products.insertProduct({
        code: 'simple',
        name: 'Simple',
        unit: 'basket',
        description: '',
        position: 1,
        archived: false,
        version: 1,
      }),
      products.insertPlan({ ...plan, code: 'APS', name: 'Panier simple', position: 1 }),
      categories.insertCategory({
        code: 'ecole',
        name: 'Écoles',
        changeDeadlineDays: null,
        position: 1,
        retired: false,
        version: 1,
      }),
      ...[1, 2, 3].map((number) =>
        members.insertMember({
          ...emptyMemberDetails,
          number,
          category: number === 1 ? 'ecole' : '',
          lastName: `Nom${number}`,
          firstName: 'Lou',
          phone: `+3363998000${number}`,
          archived: false,
          version: 1,
        }),
      ),
      subscriptions.insertSubscription(subscription(1, { quantity: 2 })),
      subscriptions.insertSubscription(
        subscription(2, { exceptions: [{ week: week('2025-W23'), quantity: 0 }] }),
      ),
      subscriptions.insertSubscription(subscription(3, { depot: 'D2' })),
    ],
    facts: [],
    touches: FAMILIES,
    result: null,
  })
  return garden
}

const replaceSubscription = async (next: Subscription) => {
  const { subscriptions, commit } = needs()
  await commit({
    writes: [subscriptions.replaceSubscription({ ...next, version: next.version + 1 }, next.version)],
    facts: [],
    touches: ['subscriptions'],
    result: null,
  })
}
const byAlix = { by: 'Alix Martin', reason: null, note: '' } as const
const whole = { depot: null, subscription: null, ...byAlix } as const
const TUESDAY = day('2025-06-03')

beforeEach(async () => {
  little = await smallGarden()
})

describe('a week', () => {
  test('counts each preparation day by product and says what must be settled', async () => {
    const view = await weekView(needs(), week('2025-W23'))
    expect(view).toMatchObject({
      closed: false,
      preparations: [
        { day: '2025-06-02', baskets: 2, rounds: [{ code: 'MA', deliveryDay: '2025-06-03', frozen: false }] },
        { day: '2025-06-05', baskets: 1, products: [{ product: 'simple', quantity: 1 }] },
      ],
    })
    expect(view.warnings).toMatchObject([{ kind: 'depot-full', depot: 'D2', taken: 1, capacity: 1 }])
    expect(view.nextHolidays[0]).toMatchObject({ day: '2025-06-09', rounds: [] })
  })

  test('follows every change at once, from memory as long as there is none', async () => {
    const before = await needs().agenda.week(week('2025-W23'))
    expect(await needs().agenda.week(week('2025-W23'))).toBe(before)
    await replaceSubscription(subscription(3, { depot: 'D3' }))
    const view = await weekView(needs(), week('2025-W23'))
    expect(view.preparations).toHaveLength(1)
    expect(view.warnings).toMatchObject([{ kind: 'depot-without-round', depot: 'D3', baskets: 1 }])
  })
})

describe('freezing', () => {
  test('writes the day once, and from then on nothing changes it', async () => {
    expect(await freezeRound(needs(), { day: TUESDAY, round: 'MA' })).toMatchObject({
      ok: true,
      value: { lines: 2, frozenAtMs: little.clock.nowMs() },
    })
    await replaceSubscription(subscription(1, { quantity: 9 }))
    const { roundDays } = await needs().agenda.week(week('2025-W23'))
    const frozen = roundDays.find(({ round }) => round === 'MA')
    expect(frozen?.lines.map(({ quantity }) => quantity)).toEqual([2, 0])
    expect((await weekView(needs(), week('2025-W24'))).preparations[0]).toMatchObject({ baskets: 10 })
    expect(await freezeRound(needs(), { day: TUESDAY, round: 'MA' })).toMatchObject({
      refusal: { kind: 'day-frozen' },
    })
    expect(await freezeRound(needs(), { day: TUESDAY, round: 'XX' })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })

  test('of two at once one writes it', async () => {
    const both = await Promise.all([1, 2].map(() => freezeRound(needs(), { day: TUESDAY, round: 'MA' })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'already-exists' } })
  })

  test('comes due by the deadline, the past too, and a second look freezes nothing', async () => {
    expect(await freezeDue(needs())).toBe(3 * 2 + 1)
    expect(await freezeDue(needs())).toBe(0)
    little.clock.set('2025-06-04T08:00:00Z')
    expect(await freezeDue(needs())).toBe(1)
    const totals = await dayTotalsBetween(needs(), day('2025-05-12'), day('2025-06-06'))
    expect(totals).toContainEqual({ day: '2025-06-06', depot: 'D2', plan: 'APS', quantity: 1 })
  })

  test('a run of thousands of lines comes back whole', async () => {
    const deliveries = openDeliveries(little.garden.table, little.garden.revisions)
    const { roundDays } = await needs().agenda.week(week('2025-W23'))
    const [roundDay] = roundDays
    const [line] = roundDay?.lines ?? []
    if (!roundDay || !line) throw new Error('no line')
    const lines = Array.from({ length: 2100 }, (_, n) => ({ ...line, subscription: n + 1 }))
    const run = { ...roundDay, frozenAtMs: 1, lines }
    await needs().commit({
      writes: deliveries.insertRun(run),
      facts: [],
      touches: ['deliveries'],
      result: null,
    })
    expect((await deliveries.record(week('2025-W23'))).runs).toEqual([run])
  })
})

describe('outcomes', () => {
  beforeEach(() => little.clock.set('2025-06-03T12:00:00Z'))

  test('a whole round is delivered in one click, which freezes the day; a line is corrected after it', async () => {
    const all = { day: TUESDAY, round: 'MA', outcome: 'delivered', ...whole } as const
    expect(await recordOutcomeOf(needs(), all)).toMatchObject({ ok: true, value: { by: 'Alix Martin' } })
    little.clock.set('2025-06-04T12:00:00Z')
    const lost = { ...all, subscription: 1, outcome: 'lost' } as const
    expect(await recordOutcomeOf(needs(), lost)).toMatchObject({ ok: true })
    const { preparations } = await weekView(needs(), week('2025-W23'))
    expect(preparations[0]?.rounds[0]).toMatchObject({
      frozen: true,
      outcomes: { delivered: 0, lost: 2, planned: 0 },
    })
  })

  test('what stood before counts again after a withdrawal, which has its day', async () => {
    const all = { day: TUESDAY, round: 'MA', outcome: 'delivered', ...whole } as const
    await recordOutcomeOf(needs(), all)
    little.clock.set('2025-06-03T13:00:00Z')
    const wrong = await recordOutcomeOf(needs(), { ...all, outcome: 'lost' })
    if (!wrong.ok) throw new Error(wrong.refusal.kind)
    const undo = { id: wrong.value.id, day: TUESDAY, round: 'MA', by: 'Alix Martin' }
    expect(await withdrawOutcomeOf(needs(), undo)).toMatchObject({ ok: true })
    expect(await withdrawOutcomeOf(needs(), undo)).toMatchObject({ ok: true })
    const { preparations } = await weekView(needs(), week('2025-W23'))
    expect(preparations[0]?.rounds[0]?.outcomes).toMatchObject({ delivered: 2, lost: 0 })
    const late = await recordOutcomeOf(needs(), { ...all, outcome: 'lost' })
    if (!late.ok) throw new Error(late.refusal.kind)
    little.clock.set('2025-06-03T22:00:01Z')
    expect(await withdrawOutcomeOf(needs(), { ...undo, id: late.value.id })).toMatchObject({
      refusal: { kind: 'undo-too-late', recordedOn: '2025-06-03' },
    })
    expect(await withdrawOutcomeOf(needs(), { ...undo, id: 'none' })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })

  test.each([
    [{ day: day('2025-06-06'), round: 'VE' }, 'day-ahead'],
    [{ subscription: 3 }, 'nothing-there'],
    [{ depot: 'D9' }, 'nothing-there'],
    [{ outcome: 'not-delivered' }, 'reason-required'],
    [{ note: 'x'.repeat(501) }, 'note-too-long'],
    [{ round: 'XX' }, 'not-found'],
  ] as const)('%j is refused as %s', async (wrong, kind) => {
    const asked = { day: TUESDAY, round: 'MA', outcome: 'delivered', ...whole, ...wrong } as const
    expect(await recordOutcomeOf(needs(), asked)).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('nothing is recorded of a closed week', async () => {
    const { calendars, commit } = needs()
    const year = (await calendars.years()).year(2025)
    const closed = { ...year, closedWeeks: [week('2025-W22')], version: 1 }
    await commit({
      writes: [calendars.writeYear(closed, 0)],
      facts: [],
      touches: ['calendar'],
      result: null,
    })
    const asked = { day: day('2025-05-27'), round: 'MA', outcome: 'delivered', ...whole } as const
    expect(await recordOutcomeOf(needs(), asked)).toMatchObject({ refusal: { kind: 'week-closed' } })
    expect(await weekView(needs(), week('2025-W22'))).toMatchObject({ closed: true, preparations: [] })
  })

  test('five hundred acknowledged are all there for a process that knows nothing', async () => {
    const one = { day: TUESDAY, round: 'MA', outcome: 'delivered', ...whole, subscription: 1 } as const
    const told: string[] = []
    for (let turn = 0; turn < 50; turn++) {
      const ten = await Promise.all(Array.from({ length: 10 }, () => recordOutcomeOf(needs(), one)))
      for (const answer of ten) if (answer.ok) told.push(answer.value.id)
    }
    expect(told).toHaveLength(500)
    const fresh = openDeliveries(little.garden.table, little.garden.revisions)
    const { outcomes } = await fresh.record(week('2025-W23'))
    expect(outcomes.map(({ id }) => id).toSorted()).toEqual(told.toSorted())
  })
})

describe('a member', () => {
  test('sees what comes, why, and why nothing comes', async () => {
    little.clock.set('2025-06-01T08:00:00Z')
    const found = await memberDeliveries(needs(), 2, { to: day('2025-06-12') })
    expect(found).toMatchObject([
      { day: '2025-06-03', quantity: 0, why: [{ kind: 'exception', usual: 1, quantity: 0 }] },
      { day: '2025-06-10', quantity: 1, why: [{ kind: 'rhythm' }], frozen: false, outcome: 'planned' },
    ])
  })

  test('sees frozen days with their outcome, as everybody does', async () => {
    little.clock.set('2025-06-03T12:00:00Z')
    await recordOutcomeOf(needs(), { day: TUESDAY, round: 'MA', outcome: 'delivered', ...whole })
    await replaceSubscription(subscription(1, { quantity: 5 }))
    const own = await memberDeliveries(needs(), 1, { from: TUESDAY, to: day('2025-06-10') })
    expect(own).toMatchObject([
      { quantity: 2, frozen: true, outcome: 'delivered' },
      { quantity: 5, frozen: false, outcome: 'planned' },
    ])
    const all = (await needs().agenda.week(week('2025-W23'))).deliveries()
    expect(own[0]).toEqual(all.find((one) => one.subscription === 1))
  })

  test('an agenda that is opened anew says the same', async () => {
    await freezeRound(needs(), { day: TUESDAY, round: 'MA' })
    const { settings, members, categories, depots, products, rounds, subscriptions, calendars } = needs()
    const { table, revisions } = little.garden
    const deliveries = openDeliveries(table, revisions)
    const sources = { settings, members, categories, depots, products, rounds, subscriptions, calendars }
    const fresh = openAgenda(revisions, { ...sources, deliveries })
    const [first, last] = [week('2025-W20'), week('2025-W40')]
    expect(await fresh.ofMember(1, first, last)).toEqual(await needs().agenda.ofMember(1, first, last))
  })
})

describe('over HTTP', () => {
  test('the week, its days and their lines', async () => {
    const answer = await ask('GET', '/weeks/2025-W23')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      preparations: [{ rounds: [{ outcomes: { planned: 2, notDelivered: 0 } }] }, { baskets: 1 }],
    })
    const prepared = await ask('GET', '/preparations/2025-06-02')
    expect(await prepared.json()).toMatchObject({
      baskets: 2,
      stops: [{ round: 'MA', position: 1, depot: 'D1', products: [{ quantity: 2 }] }],
    })
    const lines = await ask('GET', '/preparations/2025-06-02/lines?q=nom1&sort=name')
    expect(await lines.json()).toMatchObject({
      total: 1,
      next: null,
      items: [{ memberName: 'Lou Nom1', position: 1, deliveryDay: '2025-06-03', quantity: 2 }],
    })
    const schools = await ask('GET', '/preparations/2025-06-02/lines?category=ecole')
    expect(await schools.json()).toMatchObject({
      total: 1,
      items: [{ subscription: 1, listedName: 'Nom1 Lou', category: 'ecole', categoryName: 'Écoles' }],
    })
    expect(await (await ask('GET', '/preparations/2025-06-04')).json()).toMatchObject({
      baskets: 0,
      stops: [],
    })
    expect((await ask('GET', '/weeks/2025-W53')).status).toBe(422)
  })

  test('a repeated click records once', async () => {
    little.clock.set('2025-06-03T12:00:00Z')
    const url = '/days/2025-06-03/rounds/MA/outcomes'
    const json = { outcome: 'delivered' }
    const answers = await Promise.all([1, 2, 3].map(() => ask('POST', url, { json, key: 'one-click' })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    const { items } = (await (await ask('GET', url)).json()) as { items: { id: string }[] }
    expect(items).toHaveLength(1)
    const [{ id } = { id: '' }] = items
    const undone = await ask('POST', `/outcomes/${id}/withdrawals?day=2025-06-03&round=MA`, {
      key: 'undo-click',
    })
    expect(await undone.json()).toMatchObject({ id, withdrawn: true })
  })

  test('freezing by hand, and the refusals’ statuses', async () => {
    const url = '/days/2025-06-03/rounds/MA/freezings'
    const frozen = await ask('POST', url, { key: 'freeze-1' })
    expect(await frozen.json()).toMatchObject({ round: 'MA', lines: 2 })
    expect((await ask('POST', url, { key: 'freeze-1' })).status).toBe(201)
    expect((await ask('POST', url, { key: 'freeze-2' })).status).toBe(409)
    const ahead = await ask('POST', '/days/2025-06-06/rounds/VE/outcomes', { json: { outcome: 'delivered' } })
    expect(ahead.status).toBe(409)
    expect(await ahead.json()).toMatchObject({ kind: 'day-ahead', today: '2025-06-02' })
  })

  test('a member’s deliveries for staff, and none for somebody without a member', async () => {
    const answer = await ask('GET', '/members/2/deliveries?from=2025-06-01&to=2025-06-12')
    expect(((await answer.json()) as { items: unknown[] }).items).toHaveLength(2)
    expect((await ask('GET', '/my/deliveries')).status).toBe(403)
  })
})
