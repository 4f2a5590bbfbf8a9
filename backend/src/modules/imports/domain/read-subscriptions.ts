import { isoWeek, type Week } from '#kernel/week'
import { NUMBER_MAX } from './read-members.ts'
import { noRepeat, type Reading } from './reading.ts'
import { type RowReader, readRows } from './row-reader.ts'
import { type ImportedContract, importedPaymentMethods, importedPaymentRhythms } from './target.ts'

/** A contract with the quantity agreed, before its weeks are known. */
export interface ContractRow extends ImportedContract {
  readonly line: number
  readonly agreedQuantity: number
}

/** What a contract delivered in a week. */
export interface WeekRow {
  readonly week: Week
  readonly quantity: number
  readonly depot: string
}

const CONTRACT_COLUMNS = [
  'number',
  'member',
  'plan',
  'quantity',
  'payment_method',
  'payment_rhythm',
  'first_payment_month',
  'payments',
  'entitled_deliveries',
  'planned_deliveries',
  'carried_over',
]

/** What the other files and the garden hold, to check what a contract names. */
export interface KnownThings {
  readonly members: ReadonlySet<number>
  readonly plans: ReadonlySet<string>
  readonly depots: ReadonlySet<string>
}

/** The contracts of `subscriptions.csv`. */
export const readContracts = (reading: Reading, known: KnownThings): readonly ContractRow[] => {
  const repeated = noRepeat<number>('repeated-number')
  return readRows(
    reading.file('subscriptions.csv'),
    CONTRACT_COLUMNS,
    reading.problems,
    (row): ContractRow => {
      const number = row.whole('number', 1, NUMBER_MAX)
      repeated(row, 'number', number, { number })
      const member = row.whole('member', 1, NUMBER_MAX)
      if (member >= 1 && !known.members.has(member)) row.refuse('member', 'unknown-member', { member })
      const plan = row.text('plan', 20, true)
      if (plan !== '' && !known.plans.has(plan)) row.refuse('plan', 'unknown-plan', { plan })
      return {
        line: row.line,
        number,
        member,
        plan,
        agreedQuantity: row.whole('quantity', 1, 99),
        paymentMethod: row.oneOf('payment_method', importedPaymentMethods),
        paymentRhythm: row.oneOf('payment_rhythm', importedPaymentRhythms),
        firstPaymentMonth: row.whole('first_payment_month', 1, 12),
        payments: row.whole('payments', 0, 60),
        entitledDeliveries: row.whole('entitled_deliveries', 0, 1000),
        plannedDeliveries: row.whole('planned_deliveries', 0, 1000),
        carriedOver: row.whole('carried_over', -1000, 1000),
      }
    },
  )
}

/** What the weekly rows are checked against. */
export interface WeekSurroundings {
  readonly isoYear: number
  readonly openWeeks: ReadonlySet<Week>
  readonly depots: ReadonlySet<string>
  readonly contracts: ReadonlySet<number>
}

/** The weeks of each contract, by its number. A week must exist, be open, and stand there once. */
export const readWeeks = (
  reading: Reading,
  around: WeekSurroundings,
): ReadonlyMap<number, readonly WeekRow[]> => {
  const repeated = noRepeat<string>('repeated-row')
  const columns = ['subscription', 'iso_week', 'quantity', 'depot']
  const rows = readRows(reading.file('weekly_quantities.csv'), columns, reading.problems, (row) => {
    const subscription = contractOf(row, around.contracts)
    const week = weekOf(row, around)
    const depot = row.text('depot', 20, true)
    if (depot !== '' && !around.depots.has(depot)) row.refuse('depot', 'unknown-depot', { depot })
    if (week !== undefined && subscription >= 1)
      repeated(row, null, `${subscription} ${week}`, { subscription, week })
    return { subscription, week, quantity: row.whole('quantity', 0, 99), depot }
  })
  const weeks = new Map<number, WeekRow[]>()
  for (const { subscription, week, quantity, depot } of rows) {
    if (week === undefined) continue
    const before = weeks.get(subscription)
    if (before) before.push({ week, quantity, depot })
    else weeks.set(subscription, [{ week, quantity, depot }])
  }
  return weeks
}

const contractOf = (row: RowReader, contracts: ReadonlySet<number>): number => {
  const subscription = row.whole('subscription', 1, NUMBER_MAX)
  if (subscription >= 1 && !contracts.has(subscription))
    row.refuse('subscription', 'unknown-subscription', { subscription })
  return subscription
}

const weekOf = (row: RowReader, { isoYear, openWeeks }: WeekSurroundings): Week | undefined => {
  const number = row.whole('iso_week', 1, 53)
  const week = isoWeek(isoYear, number)
  if (week === undefined && number === 53) row.refuse('iso_week', 'no-such-week', { isoYear, number })
  if (week !== undefined && !openWeeks.has(week)) row.refuse('iso_week', 'week-closed', { week })
  return week
}
