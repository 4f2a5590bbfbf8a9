import { day } from '#kernel/day'
import { week } from '#kernel/week'
import type { ScheduledRound, ScheduledSubscription, ScheduleInputs } from './inputs.ts'

const round = (
  code: string,
  weekday: 2 | 4 | 5,
  preparationWeekday: 2 | 4,
  position: number,
  depots: readonly string[],
): ScheduledRound => ({
  code,
  name: `Tournée ${code}`,
  weekday,
  preparationWeekday,
  colour: '#ef476f',
  position,
  stops: depots.map((depot) => ({ depot })),
  archived: false,
})

/** A subscription of the little garden, weekly at D10 through 2025 unless it says otherwise. */
export const subscription = (
  number: number,
  change: Partial<ScheduledSubscription> = {},
): ScheduledSubscription => ({
  number,
  member: number,
  plan: 'APS',
  quantity: 1,
  start: week('2025-W01'),
  end: week('2025-W52'),
  rhythm: { kind: 'weekly' },
  depot: 'D10',
  round: null,
  depotChanges: [],
  exceptions: [],
  ended: null,
  ...change,
})

/** The first subscription of the little garden: a small basket every week. */
export const aps = subscription(1)

/** Four rounds of the Haute-Moselle, closed in the first and the last week, with 1 May moved for one of two rounds. */
export const garden: ScheduleInputs = {
  subscriptions: [aps],
  plans: [
    { code: 'APS', name: 'Panier simple', product: 'simple', doublesInto: 'APF', position: 1 },
    { code: 'APF', name: 'Panier familial', product: 'familial', doublesInto: null, position: 2 },
    { code: 'ABOEUF6', name: 'Boîte d’œufs x6', product: 'oeuf', doublesInto: null, position: 3 },
    { code: 'APAS12', name: 'Panier simple attente x12', product: null, doublesInto: 'APF', position: 4 },
  ],
  products: [
    { code: 'simple', name: 'Panier simple', position: 1 },
    { code: 'familial', name: 'Panier familial', position: 2 },
    { code: 'oeuf', name: 'Œufs', position: 3 },
  ],
  depots: [
    { code: 'D01', name: 'Botanic', capacity: 30 },
    { code: 'D10', name: 'Asso Rhyzome', capacity: 2 },
    { code: 'D47', name: 'Jardins salariés', capacity: null },
    { code: 'D67', name: 'Halle de Golbey', capacity: null },
    { code: 'D68', name: 'Charmes', capacity: null },
    { code: 'D99', name: 'Nulle part', capacity: null },
  ],
  rounds: [
    round('MA', 2, 2, 1, ['D01', 'D10']),
    round('JES', 4, 4, 7, ['D47']),
    round('JEC', 4, 4, 8, ['D68']),
    round('VE1', 5, 4, 9, ['D67']),
  ],
  members: [
    {
      number: 1,
      name: 'Élodie Mangin',
      listedName: 'Mangin Élodie',
      category: 'ecole',
      phone: '+33639980001',
    },
    {
      number: 2,
      name: 'Camille Chardin',
      listedName: 'Chardin Camille',
      category: '',
      phone: '+33639980002',
    },
    { number: 3, name: 'Structure Wagner', listedName: 'Structure Wagner', category: 'structure', phone: '' },
  ],
  calendars: [
    {
      isoYear: 2025,
      season: { start: week('2025-W01'), end: week('2025-W52') },
      closedWeeks: [week('2025-W01'), week('2025-W52')],
      shifts: [{ round: 'JES', usualDay: day('2025-05-01'), deliveredOn: day('2025-05-02') }],
    },
  ],
  holidays: [{ day: day('2025-05-01'), name: { fr: 'Fête du Travail', en: 'Labour Day' } }],
}
