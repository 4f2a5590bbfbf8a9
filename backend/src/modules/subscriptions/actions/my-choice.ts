import { ok, type Result, refused } from '#kernel/result'
import { type ChoiceRefusal, type Depot, isShownTo, mayChoose, type PasswordVerdict } from '#modules/depots'
import type { TooManyAttempts } from '#platform/identity'
import type { UnknownDepot } from '../domain/depot-changes.ts'
import type { MyNeeds } from './my-needs.ts'

/** Refused: in this garden members ask, and staff do it (GAR-02). */
export interface LeftToStaff {
  readonly kind: 'left-to-staff'
}

/** The depot a member asks for; `own` is the one where their baskets stand by agreement already. */
interface AskedDepot {
  readonly code: string
  readonly own?: string | undefined
}

/** The password is looked at once, whatever happens around: each look counts as an attempt. */
export const judgePassword = async (
  needs: Pick<MyNeeds, 'depots' | 'depotPasswords'>,
  member: number,
  { code, own, password }: AskedDepot & { readonly password: string },
): Promise<Result<PasswordVerdict, TooManyAttempts>> => {
  const depot = (await needs.depots.all()).depot(code)
  const asks = depot?.kind === 'restricted' && depot.hasPassword && code !== own
  return asks ? needs.depotPasswords.judge(code, member, password) : ok('none')
}

/** Where a member's baskets stand by agreement they may always stand again; a hidden depot is as good as none. */
export const chooseDepot = (
  find: (code: string) => Depot | undefined,
  asked: AskedDepot & { readonly category: string; readonly password: PasswordVerdict },
): Result<Depot, ChoiceRefusal | UnknownDepot> => {
  const { code, category, password } = asked
  const depot = find(code)
  const isOwn = code === asked.own
  if (!depot || !(isOwn || isShownTo(depot, category))) return refused({ kind: 'unknown-depot', depot: code })
  return mayChoose(depot, isOwn ? { staff: true } : { staff: false, category, password })
}
