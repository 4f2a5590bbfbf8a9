import { day } from '#kernel/day'
import { cents } from '#kernel/money'
import { week } from '#kernel/week'
import { type Depot, emptyDepot } from '#modules/depots'
import { emptyMemberDetails } from '#modules/members'
import { type LittleGarden, littleGarden } from '#testing'
import type { Wishes } from '../domain/wishes.ts'

const FAMILIES = [
  'garden',
  'calendar',
  'members',
  'depots',
  'products',
  'rounds',
  'subscriptions',
  'planning',
]
/** A day on which both rounds drive. */
export const TUESDAY = day('2025-06-03')
/** The orders of the rounds as they are made. */
export const ZIGZAG = { A: ['N5', 'N1', 'idle', 'N3'], B: ['N2', 'H', 'N4'] }

/** On a line north of the garden: N1 is the nearest, N5 the farthest. */
export const depot = (code: string, north: number | null, given: Partial<Depot> = {}): Depot => ({
  ...emptyDepot,
  code,
  name: `Dépôt ${code}`,
  latitude: north === null ? null : 48 + north / 20,
  longitude: north === null ? null : 6,
  contact: { name: 'Jo', phone: '+33639980011', email: '' },
  accessNotes: 'Clé sous le pot',
  archived: false,
  version: 1,
  ...given,
})
/** A round on Tuesdays. */
export const round = (code: string, depots: readonly string[], position: number) => ({
  code,
  name: `Tournée ${code}`,
  weekday: 2 as const,
  preparationWeekday: 1 as const,
  colour: '#112233',
  position,
  stops: depots.map((stop) => ({ depot: stop })),
  archived: false,
  version: 1,
})
/** A basket each week from spring to autumn. */
export const subscription = (number: number, at: string, quantity: number) => ({
  number,
  member: number,
  plan: 'APS',
  quantity,
  start: week('2025-W20'),
  end: week('2025-W40'),
  rhythm: { kind: 'weekly' } as const,
  depot: at,
  round: null,
  depotChanges: [],
  exceptions: [],
  paymentMethod: '' as const,
  paymentRhythm: '' as const,
  firstPaymentMonth: 1,
  payments: 0,
  entitledDeliveries: 0,
  plannedDeliveries: 0,
  carriedOver: 0,
  ended: null,
  version: 1,
})

/** Nothing in particular is asked of both rounds. */
export const wishes = (change: Partial<Wishes> = {}): Wishes => ({
  rounds: ['A', 'B'].map((code) => ({ round: code, vehicle: null })),
  extent: 're-plan',
  aim: 'both',
  effort: 'quick',
  exchange: false,
  stay: [],
  places: [],
  keep: [],
  joining: [],
  leaveOutUnplaced: false,
  ...change,
})

/** The garden of these tests, with the needs of a request and a way to write beside all rules. */
export interface Zigzag {
  readonly little: LittleGarden
  readonly needs: (key?: string) => ReturnType<LittleGarden['as']>
  readonly write: (
    writes: Parameters<ReturnType<LittleGarden['as']>['commit']>[0]['writes'],
  ) => Promise<unknown>
}

/** Two rounds on Tuesday in a zigzag: A drives N5, N1, idle, N3 and B drives N2, H (two homes), N4. */
export const zigzagGarden = async (ports: Parameters<typeof littleGarden>[0] = {}): Promise<Zigzag> => {
  const little = await littleGarden(ports)
  const needs = (key?: string) => {
    const all = little.as(undefined, key)
    return { ...all, routePlanner: { ...all.routePlanner, budgetMs: 250 } }
  }
  const write: Zigzag['write'] = (writes) =>
    needs().commit({ writes, facts: [], touches: FAMILIES, result: null })

  await write(await foundation(needs()))
  return { little, needs, write }
}

const foundation = async (needs: ReturnType<Zigzag['needs']>) => {
  const { depots, rounds, members, products, subscriptions, settings } = needs
  const { hasLogo, setUp, ...unset } = await settings.garden()
  const asked = [
    ['N1', 10],
    ['N2', 20],
    ['N3', 30],
    ['N4', 40],
    ['N5', 50],
    ['H', 1],
    ['H', 1],
  ] as const
  return [
    settings.insertGarden({
      ...unset,
      name: 'Petit',
      latitude: 48,
      longitude: 6,
      hasLogo,
      setUp,
      version: 1,
    }),
    ...['N1', 'N2', 'N3', 'N4', 'N5'].map((code, n) => depots.insertDepot(depot(code, n + 1))),
    depots.insertDepot(depot('idle', 9)),
    depots.insertDepot(depot('H', 2.5, { kind: 'home' })),
    rounds.insertRound(round('A', ['N5', 'N1', 'idle', 'N3'], 1)),
    rounds.insertRound(round('B', ['N2', 'H', 'N4'], 2)),
    products.insertPlan({
      code: 'APS',
      name: 'Panier',
      position: 1,
      product: null,
      priceCents: cents(1000),
      deliveries: 0,
      homeDelivery: false,
      supporter: false,
      waiting: false,
      doublesInto: null,
      retired: false,
      version: 1,
    }),
    ...asked.map((_, n) =>
      members.insertMember({
        ...emptyMemberDetails,
        number: n + 1,
        lastName: `Nom${n}`,
        archived: false,
        version: 1,
      }),
    ),
    ...asked.map(([at, quantity], n) => subscriptions.insertSubscription(subscription(n + 1, at, quantity))),
  ]
}
