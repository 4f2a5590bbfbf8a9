import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import type { MemberDetails } from './member.ts'

const NAME = { max: 80 }
const LINE = { max: 120 }
const TAG = { max: 40 }
const TAGS_MAX = 30

/** The details as they are kept, or every field that is wrong (MEM-01, MEM-02). */
export const checkMember = (typed: MemberDetails): Result<MemberDetails, InvalidInput> => {
  const check = checking()
  const person = check.oneOf('kind', typed.kind, ['person', 'organisation']) === 'person'
  return check.result({
    kind: typed.kind,
    organisation: check.text('organisation', typed.organisation, { ...NAME, required: !person }),
    title: check.text('title', typed.title, { max: 20 }),
    firstName: check.text('firstName', typed.firstName, NAME),
    lastName: check.text('lastName', typed.lastName, { ...NAME, required: person }),
    email: check.email('email', typed.email),
    phone: check.phone('phone', typed.phone),
    phone2: check.phone('phone2', typed.phone2),
    street: check.text('street', typed.street, LINE),
    postcode: check.text('postcode', typed.postcode, { max: 12 }),
    town: check.text('town', typed.town, NAME),
    category: check.text('category', typed.category, TAG),
    tags: tags(check, typed.tags),
    wantsEmail: typed.wantsEmail,
    wantsSms: typed.wantsSms,
    comments: check.lines('comments', typed.comments, { max: 4000 }),
    membership: typed.membership,
    balance: typed.balance,
  })
}

const tags = (check: Checking, typed: readonly string[]): readonly string[] => {
  const kept = [...new Set(typed.map((tag, n) => check.text(`tags.${n}`, tag, TAG)))].filter(
    (tag) => tag !== '',
  )
  if (kept.length > TAGS_MAX) check.refuse('tags', 'too-many', { max: TAGS_MAX })
  return kept
}
