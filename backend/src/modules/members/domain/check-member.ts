import type { Day } from '#kernel/day'
import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import { type AskedField, type Asking, isRequired } from './asked-fields.ts'
import type { HomePosition, HouseholdPerson, MemberDetails } from './member.ts'

const NAME = { max: 80 }
const LINE = { max: 120 }
const TAG = { max: 40 }
const TAGS_MAX = 30
const HOUSEHOLD_MAX = 12
const FIRST_BIRTH = '1900-01-01'

/** The details as they are kept, or every field that is wrong or that the garden requires (MEM-01, MEM-02). */
export const checkMember = (typed: MemberDetails, asking: Asking): Result<MemberDetails, InvalidInput> => {
  const check = checking()
  const person = check.oneOf('kind', typed.kind, ['person', 'organisation']) === 'person'
  const required = (field: AskedField) => isRequired(asking, typed.kind, field)
  const line = (path: keyof MemberDetails & string, field: AskedField, limits: { readonly max: number }) =>
    check.text(path, String(typed[path]), { ...limits, required: required(field) })
  return check.result({
    kind: typed.kind,
    organisation: check.text('organisation', typed.organisation, {
      ...NAME,
      required: !person || required('organisation'),
    }),
    title: line('title', 'title', { max: 20 }),
    firstName: line('firstName', 'firstName', NAME),
    lastName: check.text('lastName', typed.lastName, { ...NAME, required: person }),
    profession: line('profession', 'profession', NAME),
    birthDate: birthDate(check, 'birthDate', typed.birthDate, asking.today, required('birthDate')),
    email: check.email('email', typed.email, required('email')),
    phone: check.phone('phone', typed.phone, required('phone')),
    phone2: check.phone('phone2', typed.phone2, required('phone2')),
    street: line('street', 'address', LINE),
    postcode: line('postcode', 'address', { max: 12 }),
    town: line('town', 'address', NAME),
    position: position(check, typed.position),
    category: category(check, typed.category, asking.categories, required('category')),
    tags: tags(check, typed.tags),
    wantsEmail: typed.wantsEmail,
    wantsSms: typed.wantsSms,
    comments: check.lines('comments', typed.comments, { max: 4000 }),
    membership: typed.membership,
    balance: typed.balance,
    household: household(check, typed.household, asking.today),
  })
}

const position = (check: Checking, typed: HomePosition | null): HomePosition | null => {
  check.within('position.latitude', typed?.latitude ?? null, -90, 90)
  check.within('position.longitude', typed?.longitude ?? null, -180, 180)
  return typed
}

const category = (check: Checking, typed: string, offered: readonly string[], required: boolean): string => {
  const code = check.text('category', typed, { ...TAG, required })
  if (code !== '' && !offered.includes(code)) check.refuse('category', 'category-not-offered')
  return code
}

const tags = (check: Checking, typed: readonly string[]): readonly string[] => {
  const kept = [...new Set(typed.map((tag, n) => check.text(`tags.${n}`, tag, TAG)))].filter(
    (tag) => tag !== '',
  )
  if (kept.length > TAGS_MAX) check.refuse('tags', 'too-many', { max: TAGS_MAX })
  return kept
}

const birthDate = (
  check: Checking,
  path: string,
  day: Day | null,
  today: Day,
  required = false,
): Day | null => {
  if (day === null && required) check.refuse(path, 'required')
  if (day !== null && (day > today || day < FIRST_BIRTH)) check.refuse(path, 'not-a-birth-date')
  return day
}

const household = (
  check: Checking,
  typed: readonly HouseholdPerson[],
  today: Day,
): readonly HouseholdPerson[] => {
  if (typed.length > HOUSEHOLD_MAX) check.refuse('household', 'too-many', { max: HOUSEHOLD_MAX })
  return typed.map((person, n) => ({
    name: check.text(`household.${n}.name`, person.name, { ...NAME, required: true }),
    email: check.email(`household.${n}.email`, person.email),
    phone: check.phone(`household.${n}.phone`, person.phone),
    birthDate: birthDate(check, `household.${n}.birthDate`, person.birthDate, today),
  }))
}
