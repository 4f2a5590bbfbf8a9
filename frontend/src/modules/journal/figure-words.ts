import { dayText, weekdayText, weekNumberOf } from '../../kernel/days.ts'
import { moneyText } from '../../kernel/money.ts'
import type { Entry } from './entry-words.ts'

type Value = string | number | boolean
type Words = {
  readonly locale: string
  /** The sentence under `journal.` for the key, or undefined where there is none. */
  readonly say: (key: string, figures?: Record<string, unknown>) => string | undefined
}

/** Figures that say nothing to a reader, or that the sentence says already. */
const LEFT_OUT = new Set(['version', 'kind', 'change', 'type', 'width', 'height', 'position'])
/** Figures whose values are codes with words of their own. */
const CODED = new Set(['role', 'fields', 'outcome', 'reason', 'unit', 'roads', 'optimiser'])
const DAY = /^\d{4}-\d{2}-\d{2}$/
const WEEK = /^\d{4}-W\d{2}$/

/** The figures of an entry as short texts in words: « rôle : Préparation et livraison ». */
export const figureTexts = (entry: Pick<Entry, 'figures'>, words: Words): readonly string[] =>
  Object.entries(entry.figures)
    .flatMap(([name, value]) =>
      LEFT_OUT.has(name) || value === null || value === '' ? [] : [{ name, value }],
    )
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(
      ({ name, value }) => `${words.say(`figures.${name}`) ?? `${name} :`} ${valueText(name, value, words)}`,
    )

const valueText = (name: string, value: Value, words: Words): string => {
  if (typeof value === 'boolean') return words.say(`values.${value}`) ?? String(value)
  if (typeof value === 'number') return numberText(name, value, words)
  return value
    .split(', ')
    .map((part) => partText(name, part, words))
    .join(', ')
}

const numberText = (name: string, value: number, { locale }: Words): string => {
  if (name === 'weekday') return weekdayText(value, locale)
  if (name.endsWith('Cents')) return moneyText(value, locale)
  return value.toLocaleString(locale)
}

const partText = (name: string, part: string, { locale, say }: Words): string => {
  if (CODED.has(name)) return say(`values.${name}.${part}`) ?? part
  if (WEEK.test(part)) return say('week', { n: weekNumberOf(part), year: part.slice(0, 4) }) ?? part
  return DAY.test(part) ? dayText(part, locale, 'short') : part
}
