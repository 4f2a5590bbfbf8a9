import { type Result, refused } from '#kernel/result'
import type { ChoiceRefusal, PasswordVerdict } from '#modules/depots'
import type { Conflict } from '#platform/dynamo'
import type { TooManyAttempts } from '#platform/identity'
import type { Subscription } from '../domain/subscription.ts'
import { type AgreementRefusal, type Asked, agreeOn } from './agree-subscription.ts'
import { chooseDepot, judgePassword } from './my-choice.ts'
import { type MyNeeds, myGround } from './my-needs.ts'
import { type OwnWish, type TermsRefusal, termsOf } from './my-terms.ts'
import { standingFirm } from './standing-firm.ts'

type Refused = TermsRefusal | AgreementRefusal | ChoiceRefusal | TooManyAttempts
type Wish = OwnWish & {
  readonly paymentMethod: Subscription['paymentMethod']
  readonly password: string
  /** The price that was shown. */
  readonly quotedCents: number | null
}

/**
 * Lets a member subscribe by themselves, among what the plans offer (SUB-02): what staff would agree, at a depot that the
 * member may choose, from a week that has not closed for them, at the price that was shown.
 */
export const agreeMine = async (
  needs: MyNeeds,
  wish: Wish,
): Promise<Result<Subscription, Refused | Conflict>> => {
  const { maySubscribe } = await myGround(needs, wish.member, [])
  if (!maySubscribe) return refused({ kind: 'left-to-staff' })
  const { member, depot: code, password } = wish
  const verdict = await judgePassword(needs, member, { code, password })
  if (!verdict.ok) return verdict
  return standingFirm<Subscription, Refused>(needs, async (stands) => {
    const asked = await decide(needs, wish, verdict.value)
    return asked.ok ? agreeOn(stands, needs, asked.value) : asked
  })
}

const decide = async (
  needs: MyNeeds,
  wish: Wish,
  password: PasswordVerdict,
): Promise<Result<Asked, Refused>> => {
  const terms = await termsOf(needs, wish)
  if (!terms.ok) return terms
  const { depot: find } = await needs.depots.all()
  const { category, ...agreed } = terms.value
  const chosen = chooseDepot(find, { code: wish.depot, category, password })
  if (!chosen.ok) return chosen
  const { paymentMethod, quotedCents } = wish
  return { ok: true, value: { ...agreed, paymentMethod, quotedCents } }
}
