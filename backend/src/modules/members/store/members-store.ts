import { cached, insert, type Key, type Revisions, replace, type Table, type Write } from '#platform/dynamo'
import { type Category, categoryCode } from '../domain/category.ts'
import { emptyMemberDetails, type Member } from '../domain/member.ts'
import { searchText } from '../domain/member-search.ts'
import { MEMBERS_FAMILY } from '../family.ts'
import type { Categories } from './categories-store.ts'
import { memberPatterns } from './keys.ts'

/** Every member as of now, each with its folded text beside it. */
export interface MemberRegister {
  readonly members: readonly Member[]
  readonly member: (number: number) => Member | undefined
  /** The highest number ever given, 0 before the first. Members are never deleted, so it never falls. */
  readonly highestNumber: number
  /** Every field of the member as given, which may lack what the garden hides; kept beside it. */
  readonly searchTextOf: (member: Member) => string
}

export interface Members {
  readonly register: () => Promise<MemberRegister>
  readonly insertMember: (member: Member) => Write
  readonly replaceMember: (member: Member, version: number) => Write
}

/** The members of one garden; its categories give their names to the search, and their codes to old texts. */
export const openMembers = (
  table: Table,
  revisions: Revisions,
  categories: Pick<Categories, 'all'>,
): Members => ({
  register: cached(revisions, [MEMBERS_FAMILY], async () => {
    const [members, { category }] = await Promise.all([readMembers(table), categories.all()])
    return registerOf(members, category)
  }),
  insertMember: (member) => insert(keyOf(member), member, subjectOf(member)),
  replaceMember: (member, version) => replace(keyOf(member), member, version, subjectOf(member)),
})

const readMembers = async (table: Table): Promise<readonly Member[]> =>
  (await table.all<Member & Key>(memberPatterns.member.range({}))).map(
    ({ pk, sk, ...member }): Member => ({ ...emptyMemberDetails, ...member }),
  )

const registerOf = (
  kept: readonly Member[],
  categoryOf: (code: string) => Category | undefined,
): MemberRegister => {
  const members = kept.map((member) => ({ ...member, category: knownCode(member.category, categoryOf) }))
  const byNumber = new Map(members.map((member) => [member.number, member]))
  const texts = new WeakMap<Member, string>()
  return {
    members,
    member: (number) => byNumber.get(number),
    highestNumber: members.reduce((highest, { number }) => Math.max(highest, number), 0),
    searchTextOf: (member) => {
      const text = texts.get(member) ?? searchText(member, categoryOf(member.category)?.name)
      texts.set(member, text)
      return text
    },
  }
}

/** A category typed as free text, before the garden had a list of them, is the one whose code it spells. */
const knownCode = (text: string, categoryOf: (code: string) => Category | undefined): string => {
  if (text === '' || categoryOf(text)) return text
  return categoryOf(categoryCode(text))?.code ?? text
}

const keyOf = ({ number }: Member) => memberPatterns.member.key({ number })

const subjectOf = ({ number }: Member) => `member ${number}`
