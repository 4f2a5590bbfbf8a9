import { beforeAll, describe, expect, test } from 'vitest'
import { week } from '#kernel/week'
import { DEPOTS_FAMILY, emptyDepot } from '#modules/depots'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { agreeSubscription } from './actions/agree-subscription.ts'
import {
  editAgreement,
  endSubscription,
  forgetDepotChange,
  moveToDepot,
} from './actions/change-subscription.ts'
import { doubleWeek, exceptWeek, exceptWeeks, postponeDelivery, skipWeek } from './actions/except-weeks.ts'
import { surroundingsWith, yearly } from './domain/agreement-samples.ts'
import type { Agreement } from './domain/check-subscription.ts'
import { SUBSCRIPTIONS_FAMILY } from './family.ts'
import { subscriptionRoutes } from './http/subscription-routes.ts'
import { openSubscriptions, type Subscriptions } from './store/subscriptions-store.ts'
import { runningSubscriptions } from './views/running-subscriptions.ts'

const agreement: Agreement = {
  quantity: 1,
  start: week('2025-W02'),
  end: week('2025-W51'),
  rhythm: { kind: 'weekly' },
  depot: 'D1',
  round: null,
  paymentMethod: 'sepa_debit',
  paymentRhythm: 'monthly',
  firstPaymentMonth: 1,
  payments: 12,
  entitledDeliveries: 50,
  plannedDeliveries: 50,
  carriedOver: 0,
}
const retired = { ...yearly, code: 'OLD', retired: true }
const asked = { ...agreement, member: 1, plan: 'APS' }

let little: LittleGarden
let subscriptions: Subscriptions

beforeAll(async () => {
  little = await littleGarden()
  subscriptions = openSubscriptions(little.garden.table, little.garden.revisions)
})

const needs = (key?: string) => ({
  ...little.as(undefined, key),
  subscriptions,
  subscriptionSurroundings: async () => ({
    ...surroundingsWith(yearly, retired),
    hasMember: (number: number) => number <= 3,
    hasDepot: (code: string) => ['D1', 'D2', 'TINY'].includes(code),
    serves: (round: string, depot: string) => round === 'MA' && depot === 'D1',
  }),
})
const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) =>
  askRoutes(subscriptionRoutes(), needs)(...what)
const read = async (number: number) => (await subscriptions.book()).subscription(number)

describe('agreeing', () => {
  test('is written under the next number, whole, with a fact', async () => {
    const agreed = await agreeSubscription(needs(), asked)
    expect(agreed).toMatchObject({ ok: true, value: { number: 1, version: 1, exceptions: [] } })
    expect(await read(1)).toEqual(agreed.ok && agreed.value)
    const { items } = await little
      .as()
      .readJournal({ limit: 9, toMs: little.clock.nowMs(), subject: 'subscription 1' })
    const figures = { member: 1, plan: 'APS', agreedCents: 72_500 }
    expect(items).toMatchObject([{ kind: 'subscription-agreed', figures }])
  })

  test('several at once, of one member too, get numbers of their own', async () => {
    const all = await Promise.all(
      [1, 2, 2, 3].map((member) => agreeSubscription(needs(), { ...asked, member })),
    )
    expect(all.map((one) => (one.ok ? one.value.number : 0)).toSorted()).toEqual([2, 3, 4, 5])
    expect((await subscriptions.book()).ofMember(2)).toHaveLength(2)
  })

  test.each([
    [{ member: 9 }, 'unknown-member'],
    [{ plan: 'NO' }, 'unknown-plan'],
    [{ plan: 'OLD' }, 'unknown-plan'],
    [{ quotedCents: 1 }, 'price-changed'],
    [{ depot: 'D9' }, 'invalid-input'],
    [{ depot: 'D2', round: 'MA' }, 'invalid-input'],
    [{ end: week('2025-W01') }, 'invalid-input'],
    [{ quantity: 0 }, 'invalid-input'],
  ])('%j is refused as %s', async (wrong, kind) => {
    expect(await agreeSubscription(needs(), { ...asked, ...wrong })).toMatchObject({ refusal: { kind } })
  })
})

describe('changing one', () => {
  test('a week postponed and another doubled are kept in order, and can be forgotten', async () => {
    const skip = { number: 1, week: week('2025-W30'), quantity: 0, version: 1 }
    expect(await exceptWeek(needs(), skip)).toMatchObject({ ok: true })
    expect(
      await exceptWeek(needs(), { ...skip, week: week('2025-W25'), quantity: 2, version: 2 }),
    ).toMatchObject({
      ok: true,
    })
    expect((await read(1))?.exceptions).toEqual([
      { week: '2025-W25', quantity: 2 },
      { week: '2025-W30', quantity: 0 },
    ])
    await exceptWeek(needs(), { ...skip, quantity: null, version: 3 })
    expect((await read(1))?.exceptions).toEqual([{ week: '2025-W25', quantity: 2 }])
  })

  test('of two who change it at once one is told', async () => {
    const edits = await Promise.all(
      ['2025-W31', '2025-W32'].map((text) =>
        exceptWeek(needs(), { number: 1, week: week(text), quantity: 0, version: 4 }),
      ),
    )
    expect(edits.filter(({ ok }) => ok)).toHaveLength(1)
    expect(edits.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'changed-meanwhile', version: 4 } })
    expect((await read(1))?.exceptions).toHaveLength(2)
  })

  test('weeks that are over, and weeks and quantities outside its course, are refused', async () => {
    const edit = { number: 1, version: 5 }
    expect(await exceptWeek(needs(), { ...edit, week: week('2026-W02'), quantity: 0 })).toMatchObject({
      refusal: { kind: 'week-outside' },
    })
    expect(await exceptWeek(needs(), { ...edit, week: week('2025-W22'), quantity: 0 })).toEqual({
      ok: false,
      refusal: { kind: 'week-past', week: '2025-W22', thisWeek: '2025-W23' },
    })
    expect(await exceptWeek(needs(), { ...edit, week: week('2025-W40'), quantity: -1 })).toMatchObject({
      refusal: { kind: 'quantity-out-of-range' },
    })
    expect(
      await exceptWeek(needs(), { number: 77, week: week('2025-W40'), quantity: 1, version: 1 }),
    ).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })

  test('a depot change ends by itself and can be forgotten', async () => {
    const change = { depot: 'D2', round: null, from: week('2025-W22'), to: week('2025-W24') }
    expect(await moveToDepot(needs(), { number: 1, version: 5 }, change)).toMatchObject({ ok: true })
    const id = (await read(1))?.depotChanges[0]?.id ?? ''
    expect((await read(1))?.depotChanges).toEqual([{ ...change, id }])
    expect(await moveToDepot(needs(), { number: 1, version: 6 }, { ...change, depot: 'D9' })).toMatchObject({
      refusal: { kind: 'unknown-depot' },
    })
    expect(
      await moveToDepot(needs(), { number: 1, version: 6 }, { ...change, to: week('2025-W21') }),
    ).toMatchObject({ refusal: { kind: 'impossible-stretch' } })
    expect(await forgetDepotChange(needs(), { number: 1, version: 6, id: 'other' })).toMatchObject({
      refusal: { kind: 'unknown-depot-change' },
    })
    expect(await forgetDepotChange(needs(), { number: 1, version: 6, id })).toMatchObject({
      value: { depotChanges: [] },
    })
  })

  test('another agreement is checked like the first', async () => {
    const edit = { number: 1, version: 7 }
    expect(await editAgreement(needs(), edit, { ...agreement, quantity: 0 })).toMatchObject({
      refusal: { kind: 'invalid-input' },
    })
    expect(await editAgreement(needs(), edit, { ...agreement, quantity: 2 })).toMatchObject({
      value: { quantity: 2, member: 1, plan: 'APS', version: 8 },
    })
  })

  test('it ends with a last week', async () => {
    expect(
      await endSubscription(needs(), { number: 1, version: 8, lastWeek: week('2026-W01') }),
    ).toMatchObject({
      refusal: { kind: 'termination-outside' },
    })
    expect(
      await endSubscription(needs(), { number: 1, version: 8, lastWeek: week('2025-W10') }),
    ).toMatchObject({
      value: { ended: { lastWeek: '2025-W10' } },
    })
  })
})

describe('a week at a time', () => {
  const edit = { number: 3, version: 1 }
  const set = (week: string, quantity: number | null) => ({ week: weekIn(week), quantity })
  const weekIn = week

  test('is skipped, doubled, and moved to another week, each with a fact', async () => {
    expect(await skipWeek(needs(), { ...edit, week: week('2025-W26') })).toMatchObject({ ok: true })
    const doubled = await doubleWeek(needs(), { ...edit, version: 2, week: week('2025-W27') })
    expect(doubled).toMatchObject({ value: { exceptions: [set('2025-W26', 0), set('2025-W27', 2)] } })
    const move = { ...edit, version: 3, from: week('2025-W28'), to: week('2025-W24') }
    expect(await postponeDelivery(needs(), move)).toMatchObject({
      value: {
        exceptions: [set('2025-W24', 2), set('2025-W26', 0), set('2025-W27', 2), set('2025-W28', 0)],
        version: 4,
      },
    })
    const { items } = await little
      .as()
      .readJournal({ limit: 9, toMs: little.clock.nowMs(), subject: 'subscription 3' })
    expect(items.map(({ kind }) => kind).toSorted()).toEqual([
      'delivery-doubled',
      'delivery-postponed',
      'delivery-skipped',
      'subscription-agreed',
    ])
  })

  test('of a plan with a number of deliveries may be moved after the end, and taken back at once', async () => {
    const move = { ...edit, version: 4, from: week('2025-W29'), to: week('2026-W01') }
    expect(await postponeDelivery(needs(), move)).toMatchObject({ value: { end: '2026-W01' } })
    const back = { ...edit, version: 5, weeks: [set('2025-W29', null)], end: week('2025-W51') }
    const undone = await exceptWeeks(needs(), back)
    expect(undone).toMatchObject({ value: { end: '2025-W51', version: 6 } })
    expect(undone.ok && undone.value.exceptions).toHaveLength(4)
  })

  test('is refused where the garden is closed or the day is frozen', async () => {
    const to = { ...edit, version: 6, from: week('2025-W30') }
    expect(await postponeDelivery(needs(), { ...to, to: week('2025-W33') })).toEqual({
      ok: false,
      refusal: { kind: 'week-closed', week: '2025-W33' },
    })
    expect(await doubleWeek(needs(), { ...edit, version: 6, week: week('2025-W33') })).toMatchObject({
      refusal: { kind: 'week-closed' },
    })
    const frozen = { ...needs(), frozenRounds: async () => (at: string) => at === '2025-W31' }
    const held = { refusal: { kind: 'week-frozen', week: '2025-W31' } }
    expect(await postponeDelivery(frozen, { ...to, to: week('2025-W31') })).toMatchObject(held)
    expect(await skipWeek(frozen, { ...edit, version: 6, week: week('2025-W31') })).toMatchObject(held)
    expect((await read(3))?.version).toBe(6)
  })
})

describe('a depot with few places', () => {
  const inTiny = { ...asked, member: 3, depot: 'TINY' }
  const capacity = async (baskets: number | null) => {
    const depots = little.as().depots
    const known = (await depots.all()).depot('TINY')
    const depot = {
      ...emptyDepot,
      code: 'TINY',
      ...known,
      capacity: baskets,
      version: (known?.version ?? 0) + 1,
    }
    await little.as().commit({
      writes: [known ? depots.replaceDepot(depot, known.version) : depots.insertDepot(depot)],
      facts: [],
      touches: [DEPOTS_FAMILY],
      result: null,
    })
  }

  test('gives its last place once, however many ask at the same moment', async () => {
    await capacity(2)
    expect(await agreeSubscription(needs(), inTiny)).toMatchObject({ ok: true })
    const racing = await Promise.all([1, 2, 3, 4].map(() => agreeSubscription(needs(), inTiny)))
    expect(racing.filter(({ ok }) => ok)).toHaveLength(1)
    for (const one of racing) {
      if (!one.ok)
        expect(one.refusal).toEqual({
          kind: 'depot-full',
          depot: 'TINY',
          capacity: 2,
          taken: 2,
          week: '2025-W23',
        })
    }
  })

  test('takes nobody by an edit or a move either, and keeps those who are there', async () => {
    const here = (await subscriptions.book()).subscriptions.find(({ depot }) => depot === 'TINY')
    const edit = { number: here?.number ?? 0, version: 1 }
    const full = { refusal: { kind: 'depot-full' } }
    expect(await editAgreement(needs(), edit, { ...agreement, depot: 'TINY', quantity: 2 })).toMatchObject(
      full,
    )
    expect(await editAgreement(needs(), edit, { ...agreement, depot: 'TINY', payments: 4 })).toMatchObject({
      value: { payments: 4 },
    })
    const move = { depot: 'TINY', round: null, from: week('2025-W40'), to: week('2025-W41') }
    const mover = await read(4)
    const moving = { number: 4, version: mover?.version ?? 0 }
    expect(await moveToDepot(needs(), moving, move)).toMatchObject({ refusal: { week: '2025-W40' } })
    await capacity(3)
    expect(await moveToDepot(needs(), moving, move)).toMatchObject({ ok: true })
    const away = { depot: 'D2', round: null, from: week('2025-W30'), to: week('2025-W31') }
    const left = await moveToDepot(needs(), { ...edit, version: 2 }, away)
    const id = (left.ok && left.value.depotChanges[0]?.id) || ''
    await capacity(1)
    expect(await forgetDepotChange(needs(), { ...edit, version: 3, id })).toMatchObject({
      refusal: { kind: 'depot-full', week: '2025-W30', taken: 1 },
    })
    await capacity(3)
    expect(await forgetDepotChange(needs(), { ...edit, version: 3, id })).toMatchObject({ ok: true })
  })

  test('that is archived at the same moment takes nobody', async () => {
    let asked = 0
    const archivedMeanwhile = {
      ...needs(),
      subscriptionSurroundings: async () => {
        if (asked++ > 0) return { ...(await needs().subscriptionSurroundings()), hasDepot: () => false }
        const seen = await needs().subscriptionSurroundings()
        await capacity(9)
        return seen
      },
    }
    expect(await agreeSubscription(archivedMeanwhile, inTiny)).toMatchObject({
      refusal: { kind: 'invalid-input', fields: [{ path: 'depot', kind: 'unknown-depot' }] },
    })
    expect(asked).toBe(2)
  })
})

describe('one from before prices were agreed', () => {
  test('reads with none', async () => {
    const known = await read(1)
    if (!known) throw new Error('not there')
    const { agreedCents, ...old } = known
    expect(agreedCents).toBe(145_000)
    await little.as().commit({
      writes: [subscriptions.insertSubscription({ ...old, number: 50 })],
      facts: [],
      touches: [SUBSCRIPTIONS_FAMILY],
      result: null,
    })
    expect((await read(50))?.agreedCents).toBeNull()
  })
})

describe('what runs', () => {
  test('is counted by member and depot as of today', async () => {
    await moveToDepot(
      needs(),
      { number: 2, version: 1 },
      {
        depot: 'D2',
        round: null,
        from: week('2025-W20'),
        to: null,
      },
    )
    const counts = await runningSubscriptions(needs())
    const book = await subscriptions.book()
    const second = book.subscription(2)?.member ?? 0
    expect(counts.running(1)).toBe(book.ofMember(1).filter(({ ended }) => !ended).length)
    expect([...counts.membersAt('D2')]).toEqual([second])
    expect(counts.depotUse('D2')).toEqual({ subscriptions: 1, runningSubscriptions: 1 })
    expect(counts.depotUse('D9')).toEqual({ subscriptions: 0, runningSubscriptions: 0 })
  })
})

describe('over HTTP', () => {
  test('a subscription is agreed, excepted, moved and ended', async () => {
    const made = await ask('POST', '/subscriptions', { json: asked, key: 'agree-http' })
    expect(made.status).toBe(201)
    const { number } = (await made.json()) as { number: number }
    const again = await ask('POST', '/subscriptions', { json: asked, key: 'agree-http' })
    expect(await again.json()).toMatchObject({ number })
    const url = `/subscriptions/${number}`
    const skipped = await ask('PUT', `${url}/exceptions/2025-W30`, { json: { quantity: 0, version: 1 } })
    expect(await skipped.json()).toMatchObject({
      exceptions: [{ week: '2025-W30', quantity: 0 }],
      version: 2,
    })
    const moved = await ask('POST', `${url}/depot-changes`, {
      json: { depot: 'D2', from: '2025-W22', to: null, version: 2 },
      key: 'move-http',
    })
    expect(moved.status).toBe(201)
    const [{ id } = { id: '' }] = ((await moved.json()) as { depotChanges: { id: string }[] }).depotChanges
    expect((await ask('DELETE', `${url}/depot-changes/${id}?version=3`)).status).toBe(200)
    const ended = await ask('POST', `${url}/terminations`, { json: { lastWeek: '2025-W40', version: 4 } })
    expect(ended.status).toBe(201)
    expect(await (await ask('GET', url)).json()).toMatchObject({
      ended: { lastWeek: '2025-W40' },
      version: 5,
    })
  })

  test('what would be agreed is quoted, and nothing is written', async () => {
    const before = await subscriptions.book()
    const terms = { member: 1, plan: 'APS', start: '2025-W40', quantity: 2, depot: 'D1' }
    const paid = { paymentRhythm: 'monthly', firstPaymentMonth: 10, payments: 7 }
    const answer = await ask('POST', '/subscriptions/quote', { json: { ...terms, ...paid } })
    expect(answer.status).toBe(200)
    const quote = (await answer.json()) as { instalments: { month: string; amountCents: number }[] }
    expect(quote).toMatchObject({
      deliveries: 50,
      bought: 50,
      counted: true,
      end: '2026-W38',
      firstWeek: '2025-W40',
      firstDay: null,
      priceCents: 145_000,
      perDeliveryCents: 2900,
    })
    expect(quote.instalments[0]).toEqual({ month: '2025-10', amountCents: 20_715 })
    expect(quote.instalments.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(145_000)
    expect(await subscriptions.book()).toBe(before)
    const unknown = await ask('POST', '/subscriptions/quote', { json: { ...terms, plan: 'NO' } })
    expect(unknown.status).toBe(422)
  })

  test('weeks are skipped, doubled, moved and set back', async () => {
    const made = await ask('POST', '/subscriptions', { json: asked, key: 'agree-weeks' })
    const url = `/subscriptions/${((await made.json()) as { number: number }).number}`
    const statuses = [
      await ask('POST', `${url}/skips`, { json: { week: '2025-W30', version: 1 } }),
      await ask('POST', `${url}/doublings`, { json: { week: '2025-W31', version: 2 } }),
      await ask('POST', `${url}/postponements`, { json: { from: '2025-W32', to: '2025-W34', version: 3 } }),
      await ask('PUT', `${url}/exceptions`, {
        json: {
          weeks: [
            { week: '2025-W32', quantity: null },
            { week: '2025-W34', quantity: null },
          ],
          version: 4,
        },
      }),
      await ask('POST', `${url}/postponements`, { json: { from: '2025-W30', to: '2025-W34', version: 5 } }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([201, 201, 201, 200, 422])
    expect(await (await ask('GET', url)).json()).toMatchObject({
      exceptions: [
        { week: '2025-W30', quantity: 0 },
        { week: '2025-W31', quantity: 2 },
      ],
    })
  })

  test('a week that its year does not have is refused by field', async () => {
    const answer = await ask('PUT', '/subscriptions/1/exceptions/2025-W53', {
      json: { quantity: 0, version: 9 },
    })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ kind: 'invalid-input', fields: [{ path: 'week' }] })
  })

  test('a member’s subscriptions come newest first', async () => {
    const answer = await ask('GET', '/members/1/subscriptions')
    const { items } = (await answer.json()) as { items: { number: number }[] }
    const numbers = items.map(({ number }) => number)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(numbers).toContain(1)
    expect((await ask('GET', '/subscriptions/999')).status).toBe(404)
  })
})
