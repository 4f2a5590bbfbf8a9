import { noRepeat, type Reading } from './reading.ts'
import { readRows } from './row-reader.ts'
import type { ImportedMember } from './target.ts'

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

/** Members; a person has a last name, an organisation a name (MEM-01). */
export const readMembers = (reading: Reading): readonly ImportedMember[] => {
  const repeated = noRepeat<number>('repeated-number')
  return readRows(reading.file('members.csv'), COLUMNS, reading.problems, (row): ImportedMember => {
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
    }
  })
}
