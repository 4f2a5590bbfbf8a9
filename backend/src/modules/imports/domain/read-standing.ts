import type { MemberThere } from './reading.ts'
import type { RowReader } from './row-reader.ts'
import type { ImportedMember } from './target.ts'

/**
 * What else a file may tell of a member: until when the membership is paid or that none is asked (MEM-03), and the
 * balance to begin with (OPS-05). The columns may be missing, and an empty cell leaves what is there, each on its own.
 */
export const readStanding = (
  row: RowReader,
  there: MemberThere | undefined,
): Pick<ImportedMember, 'membership' | 'balance'> => ({
  ...membershipOf(row, there?.membership ?? NO_MEMBERSHIP),
  ...balanceOf(row),
})

const NO_MEMBERSHIP: MemberThere['membership'] = { until: null, exempt: false }

const membershipOf = (
  row: RowReader,
  { until, exempt }: MemberThere['membership'],
): Pick<ImportedMember, 'membership'> => {
  const [isUntilTold, isExemptTold] = [row.isTold('membership_until'), row.isTold('membership_exempt')]
  if (!isUntilTold && !isExemptTold) return {}
  return {
    membership: {
      until: isUntilTold ? (row.day('membership_until') ?? null) : until,
      exempt: isExemptTold ? row.flag('membership_exempt') : exempt,
    },
  }
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
