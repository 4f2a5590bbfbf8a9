import { readStanding } from './read-standing.ts'
import { type ImportRules, type MemberThere, noRepeat, type Reading } from './reading.ts'
import { type RowReader, readRows } from './row-reader.ts'
import type { ImportedCategory, ImportedMember } from './target.ts'

/** The highest member or subscription number that a file may bring. */
export const NUMBER_MAX = 999_999_999

const COLUMNS = [
  'number',
  'kind',
  'organisation',
  'first_name',
  'last_name',
  'email',
  'phone',
  'street',
  'town',
  'postcode',
]

/**
 * Members, a person with a last name, an organisation with a name (MEM-01), and the categories that the garden does
 * not have yet, in the order in which they appear (MEM-02).
 */
export const readMembers = (
  reading: Reading,
  rules: CategoryRules,
): { readonly members: readonly ImportedMember[]; readonly categories: readonly ImportedCategory[] } => {
  const categories = categoryReader(reading, rules)
  const repeated = noRepeat<number>('repeated-number')
  const members = readRows(reading.file('members.csv'), COLUMNS, reading.problems, (row): ImportedMember => {
    const number = row.whole('number', 1, NUMBER_MAX)
    repeated(row, 'number', number, { number })
    const kind = row.oneOf('kind', ['person', 'organisation'])
    return {
      number,
      kind,
      organisation: row.text('organisation', 80, kind === 'organisation'),
      firstName: row.text('first_name', 80),
      lastName: row.text('last_name', 80, kind === 'person'),
      email: row.email('email'),
      phone: row.phone('phone'),
      street: row.text('street', 120),
      town: row.text('town', 80),
      postcode: row.text('postcode', 12),
      ...categories.of(row, reading.existing.members.get(number)),
      ...readStanding(row, reading.existing.members.get(number)),
    }
  })
  return { members, categories: categories.added() }
}

type CategoryRules = Pick<ImportRules, 'categoryCode' | 'categoriesMax'>

/** Finds a category by its code or by any spelling of its name; a name that is new makes one. */
const categoryReader = ({ existing }: Reading, { categoryCode, categoriesMax }: CategoryRules) => {
  const added = new Map<string, ImportedCategory>()
  const known = new Map([
    ...existing.categories.map(({ code, name }) => [categoryCode(name), code] as const),
    ...existing.categories.map(({ code }) => [code, code] as const),
  ])
  const retired = new Set(existing.categories.flatMap((one) => (one.retired ? [one.code] : [])))
  const add = (row: RowReader, category: ImportedCategory) => {
    added.set(category.code, category)
    known.set(category.code, category.code)
    if (existing.categories.length + added.size > categoriesMax)
      row.refuse('category', 'too-many-categories', { max: categoriesMax })
  }
  const of = (row: RowReader, there: MemberThere | undefined): Pick<ImportedMember, 'category'> => {
    const name = row.text('category', 40)
    if (name === '') return {}
    const slug = categoryCode(name)
    const code = known.get(slug) ?? slug
    if (code === '') row.refuse('category', 'not-a-code', { text: name })
    else if (!known.has(slug)) add(row, { code, name })
    // Retired is offered no more: who has it keeps it.
    if (retired.has(code) && there?.category !== code)
      row.refuse('category', 'category-retired', { text: name })
    return { category: code }
  }
  return { of, added: () => [...added.values()] }
}
