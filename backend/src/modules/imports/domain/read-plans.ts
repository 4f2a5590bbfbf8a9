import { folded } from '#kernel/text'
import { noRepeat, type Reading } from './reading.ts'
import { type RowReader, readRows } from './row-reader.ts'
import type { ImportedPlan, ImportedProduct } from './target.ts'

const COLUMNS = [
  'code',
  'name',
  'group',
  'price_eur',
  'deliveries',
  'home_delivery',
  'supporter',
  'waiting',
  'doubles_into',
  'retired',
]

/** Plans in the order of the file, and the products that their groups name, in the order in which they appear. */
export const readPlans = (
  reading: Reading,
): { readonly plans: readonly ImportedPlan[]; readonly products: readonly ImportedProduct[] } => {
  const repeated = noRepeat<string>('repeated-code')
  const products = new Map<string, ImportedProduct>()
  const file = reading.file('plans.csv')
  const codes = new Set([...reading.existing.plans, ...codesIn(file)])
  let position = 0
  const plans = readRows(file, COLUMNS, reading.problems, (row): ImportedPlan => {
    const code = row.code('code')
    repeated(row, 'code', code, { code })
    position += 1
    return {
      code,
      name: row.text('name', 80, true),
      product: productOf(row, products),
      priceCents: row.euros('price_eur'),
      deliveries: row.whole('deliveries', 0, 366),
      homeDelivery: row.flag('home_delivery'),
      supporter: row.flag('supporter'),
      waiting: row.flag('waiting'),
      doublesInto: doublesInto(row, code, codes),
      retired: row.flag('retired'),
      position,
    }
  })
  return { plans, products: [...products.values()] }
}

/** A group's name as a code for addresses: `Fruité 1` is `fruite-1`. */
export const productCode = (group: string): string =>
  folded(group)
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 20)

const codesIn = (
  file: { header: readonly string[]; rows: readonly { cells: readonly string[] }[] } | undefined,
) => {
  const at = file?.header.indexOf('code') ?? -1
  return (file?.rows ?? []).map(({ cells }) => (cells[at] ?? '').trim())
}

const productOf = (row: RowReader, products: Map<string, ImportedProduct>): string | null => {
  const name = row.text('group', 80)
  if (name === '') return null
  const code = productCode(name)
  if (code === '') row.refuse('group', 'not-a-code', { text: name })
  if (!products.has(code)) products.set(code, { code, name })
  return code
}

const doublesInto = (row: RowReader, code: string, codes: ReadonlySet<string>): string | null => {
  const plan = row.text('doubles_into', 20)
  if (plan === '') return null
  if (plan === code) row.refuse('doubles_into', 'doubles-into-itself', { plan })
  else if (!codes.has(plan)) row.refuse('doubles_into', 'unknown-plan', { plan })
  return plan
}
