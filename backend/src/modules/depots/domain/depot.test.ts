import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDepot } from './check-depot.ts'
import { type Depot, type DepotDetails, depotKinds, emptyDepotDetails } from './depot.ts'
import {
  archiveDepot,
  changeDepot,
  createDepot,
  type DepotUse,
  deleteDepot,
  emptyDepot,
  restoreDepot,
} from './depot-lifecycle.ts'

const botanic: DepotDetails = {
  ...emptyDepotDetails,
  name: 'BOTANIC mardi',
  town: 'Épinal',
  postcode: '88000',
  latitude: 48.1892,
  longitude: 6.46923,
  phone: '06 39 98 00 01',
  capacity: 30,
  collection: [{ weekday: 2, from: '16:00', to: '19:00' }],
}
const unused: DepotUse = { rounds: 0, subscriptions: 0, runningSubscriptions: 0, deliveries: 0 }
const none = () => false
const created = createDepot('D01', botanic, none)
const depot: Depot = created.ok ? created.value : { ...emptyDepot, code: '', version: 0 }

const problemsOf = (change: Partial<DepotDetails>) => {
  const checked = checkDepot({ ...botanic, ...change })
  return checked.ok ? [] : checked.refusal.fields.map(({ path, kind }) => `${path} ${kind}`)
}

describe('the details of a depot (DEP-01)', () => {
  test('are refused field by field, all at once', () => {
    expect(
      problemsOf({
        name: '',
        phone: '1',
        email: 'x',
        website: 'x',
        contact: { name: 'a'.repeat(81), phone: '2', email: 'y' },
        capacity: -1,
        latitude: 91,
        longitude: null,
      }).toSorted(),
    ).toEqual([
      'capacity out-of-range',
      'contact.email not-an-email',
      'contact.name too-long',
      'contact.phone not-a-phone',
      'email not-an-email',
      'latitude out-of-range',
      'longitude required',
      'name required',
      'phone not-a-phone',
      'website not-a-website',
    ])
  })
  test('have collection slots in order, each of which ends after it starts and leaves the others alone', () => {
    const slot = (weekday: 2 | 5, from: string, to: string) => ({ weekday, from, to })
    const kept = checkDepot({
      ...botanic,
      collection: [slot(5, '17:00', '19:00'), slot(2, '08:30', '12:00')],
    })
    expect(kept.ok && kept.value.collection.map(({ weekday }) => weekday)).toEqual([2, 5])
    expect(problemsOf({ collection: [slot(2, '12:00', '12:00')] })).toEqual([
      'collection.0.to ends-before-start',
    ])
    expect(problemsOf({ collection: [slot(2, '8:30', '25:00')] })).toEqual([
      'collection.0.from not-a-time',
      'collection.0.to not-a-time',
    ])
    expect(problemsOf({ collection: [slot(2, '10:00', '12:00'), slot(2, '08:00', '10:30')] })).toEqual([
      'collection.0 slots-overlap',
    ])
    expect(problemsOf({ collection: [slot(2, '10:00', '12:00'), slot(2, '12:00', '13:00')] })).toEqual([])
  })
  test('of a restricted one say for whom it is', () => {
    expect(problemsOf({ kind: 'restricted' })).toEqual(['reservedFor required'])
  })
  test('have a phone wherever somebody answers it', () => {
    for (const kind of ['open', 'restricted', 'professional'] as const)
      expect(problemsOf({ kind, phone: ' ', reservedFor: 'Salariés' })).toEqual(['phone required'])
    for (const kind of ['home', 'reserve'] as const) expect(problemsOf({ kind, phone: '' })).toEqual([])
  })
  test('have a time for the driver that ends after it starts, or none', () => {
    const kept = checkDepot({ ...botanic, deliverySlot: { from: '', to: '' } })
    expect(kept.ok && kept.value.deliverySlot).toBe(null)
    expect(problemsOf({ deliverySlot: { from: '07:00', to: '09:30' } })).toEqual([])
    expect(problemsOf({ deliverySlot: { from: '09:00', to: '09:00' } })).toEqual([
      'deliverySlot.to ends-before-start',
    ])
    expect(problemsOf({ deliverySlot: { from: '9h', to: '' } })).toEqual([
      'deliverySlot.from not-a-time',
      'deliverySlot.to not-a-time',
    ])
  })
  test('kept once are kept again unchanged', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, text, fc.constantFrom(...depotKinds), (name, notes, kind) => {
        const once = checkDepot({ ...botanic, name, kind, accessNotes: notes, description: notes })
        if (once.ok) expect(checkDepot(once.value)).toEqual(once)
      }),
    )
  })
})

describe('a depot', () => {
  test('has a code of its own for ever', () => {
    expect(created).toMatchObject({ ok: true, value: { code: 'D01', archived: false, version: 1 } })
    expect(createDepot('D01', botanic, (code) => code === 'D01')).toEqual({
      ok: false,
      refusal: { kind: 'code-taken', code: 'D01' },
    })
    expect(createDepot('D 1', { ...botanic, name: '' }, none)).toMatchObject({
      refusal: { kind: 'invalid-input', fields: [{ path: 'code' }, { path: 'name' }] },
    })
  })
  test('that is no longer restricted forgets that it had a password', () => {
    const works = { ...depot, kind: 'restricted' as const, hasPassword: true }
    expect(changeDepot(works, { ...botanic, kind: 'restricted', reservedFor: 'Salariés' })).toMatchObject({
      value: { hasPassword: true },
    })
    expect(changeDepot(works, botanic)).toMatchObject({ value: { hasPassword: false } })
  })
  test('that is archived is restored before it is changed', () => {
    const archived = archiveDepot(depot, unused)
    if (!archived.ok) throw new Error('not archived')
    expect(changeDepot(archived.value, botanic)).toEqual({
      ok: false,
      refusal: { kind: 'depot-archived', depot: 'D01' },
    })
    expect(changeDepot(restoreDepot(archived.value), { ...botanic, town: 'Golbey' })).toMatchObject({
      value: { town: 'Golbey', version: 4 },
    })
  })
  test('is not archived while somebody collects there or a round stops there', () => {
    const use = { rounds: 1, subscriptions: 5, runningSubscriptions: 2, deliveries: 40 }
    expect(archiveDepot(depot, use)).toEqual({
      ok: false,
      refusal: { kind: 'depot-in-use', depot: 'D01', rounds: 1, subscriptions: 5, deliveries: 40 },
    })
    expect(archiveDepot(depot, { ...use, rounds: 0, runningSubscriptions: 0 }).ok).toBe(true)
  })
  test('is deleted only if nothing ever stood there', () => {
    expect(deleteDepot(depot, unused).ok).toBe(true)
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), fc.nat(2), (rounds, subscriptions, deliveries) => {
        const use = { rounds, subscriptions, runningSubscriptions: 0, deliveries }
        expect(deleteDepot(depot, use).ok).toBe(rounds + subscriptions + deliveries === 0)
      }),
    )
  })
  const steps = {
    archive: (now: Depot) => archiveDepot(now, unused),
    restore: (now: Depot) => ({ ok: true as const, value: restoreDepot(now) }),
    change: (now: Depot) => changeDepot(now, botanic),
  }
  const walk = (now: Depot, step: keyof typeof steps): Depot => {
    const answer = steps[step](now)
    const after = answer.ok ? answer.value : now
    expect(after.version - now.version).toBe(after === now ? 0 : 1)
    expect(after.code).toBe('D01')
    return after
  }
  test('keeps its code through any life, and its version rises with each change', () => {
    const step = fc.constantFrom('archive' as const, 'restore' as const, 'change' as const)
    fc.assert(
      fc.property(fc.array(step), (life) => {
        const last = life.findLast((one) => one !== 'change')
        expect(life.reduce(walk, depot).archived).toBe(last === 'archive')
      }),
    )
  })
})
