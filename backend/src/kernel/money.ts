import type { Brand } from './brand.ts'

/** An amount in whole euro cents; may be negative. */
export type Money = Brand<number, 'Money'>

const FORM = /^(-?)(\d{1,9})(?:[.,](\d{1,2}))?$/

/** That many whole cents; throws for a fraction of a cent, which is always our mistake. */
export const cents = (amount: number): Money => {
  if (!Number.isSafeInteger(amount)) throw new Error(`Not whole cents: ${amount}`)
  return amount as Money
}

/** The amount that a person typed in euros (`13.8`, `13,80`, `1447`), or undefined when it is none. */
export const parseEuros = (text: string): Money | undefined => {
  const match = FORM.exec(text.trim())
  if (!match) return undefined
  const amount = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return cents(match[1] ? 0 - amount : amount)
}

/** The amount as a decimal number of euros with two places and a point, for files. */
export const eurosText = (amount: Money): string => {
  const whole = Math.trunc(Math.abs(amount) / 100)
  return `${amount < 0 ? '-' : ''}${whole}.${String(Math.abs(amount) % 100).padStart(2, '0')}`
}

/** The sum; nothing added is zero. */
export const sum = (amounts: Iterable<Money>): Money => {
  let total = 0
  for (const amount of amounts) total += amount
  return cents(total)
}

/** Splits an amount into parts whose sum is the amount; the first parts carry the remainder. */
export const split = (amount: Money, parts: number): readonly Money[] => {
  if (!Number.isInteger(parts) || parts < 1) throw new Error(`Not a number of parts: ${parts}`)
  const each = Math.trunc(amount / parts)
  const rest = amount - each * parts
  const sign = rest < 0 ? -1 : 1
  return Array.from({ length: parts }, (_, n) => cents(each + (n < Math.abs(rest) ? sign : 0)))
}
