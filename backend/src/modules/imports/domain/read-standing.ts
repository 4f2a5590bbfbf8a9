import type { RowReader } from './row-reader.ts'
import type { ImportedMember } from './target.ts'

/**
 * What else a file may tell of a member: until when the membership is paid or that none is asked (MEM-03), and the
 * balance to begin with (OPS-05). The columns may be missing, and an empty cell leaves what is there.
 */
export const readStanding = (row: RowReader): Pick<ImportedMember, 'membership' | 'balance'> => ({
  ...membershipOf(row),
  ...balanceOf(row),
})

const membershipOf = (row: RowReader): Pick<ImportedMember, 'membership'> => {
  const isUntilTold = row.isTold('membership_until')
  if (!isUntilTold && !row.isTold('membership_exempt')) return {}
  const until = isUntilTold ? (row.day('membership_until') ?? null) : null
  return { membership: { until, exempt: row.flag('membership_exempt') } }
}

const balanceOf = (row: RowReader): Pick<ImportedMember, 'balance'> => {
  const [isAmountTold, isDayTold] = [row.isTold('balance_eur'), row.isTold('balance_on')]
  if (!isAmountTold && !isDayTold) return {}
  const amount = isAmountTold ? row.signedEuros('balance_eur') : undefined
  if (!isAmountTold) row.refuse('balance_eur', 'required')
  const on = isDayTold ? row.day('balance_on') : undefined
  if (!isDayTold) row.refuse('balance_on', 'required')
  return amount === undefined || on === undefined ? {} : { balance: { cents: amount, on } }
}
