import { useI18n } from 'vue-i18n'
import { dayText, weekNumberOf } from '../../kernel/days.ts'
import type { ImportProblem } from './imports-api.ts'

type Reason = Pick<ImportProblem, 'kind' | 'figures'>

const DAY = /^\d{4}-\d{2}-\d{2}$/
const WEEK = /^\d{4}-W\d{2}$/
const MEGABYTE = 1_000_000

/** Why a row or a file is refused, in a sentence. */
export const useReasons = () => {
  const { t, te, locale } = useI18n()
  return (problem: Reason): string => {
    const { kind, figures } = withoutBlank(problem)
    const key = `imports.reasons.${kind}`
    if (!te(key)) return t('imports.reasons.other', { kind })
    const said = Object.entries(figures).map(([name, value]) => [name, figureText(name, value, locale.value)])
    return t(key, Object.fromEntries(said))
  }
}

/** A cell with nothing in it is told as such: « » would puzzle people. */
export const withoutBlank = ({ kind, figures }: Reason): Reason => {
  if (figures.text !== '') return { kind, figures }
  return { kind: figures.allowed === undefined ? 'required' : 'required-of', figures }
}

/** Days, weeks and sizes as people read them; everything else as it stands in the file. */
export const figureText = (name: string, value: string | number, locale: string): string | number => {
  if (name === 'maxBytes') return Math.floor(Number(value) / MEGABYTE)
  if (name === 'allowed') return String(value).replace(/^, /, '')
  if (name === 'text' || typeof value === 'number') return value
  if (DAY.test(value)) return dayText(value, locale, 'long')
  return WEEK.test(value) ? `${weekNumberOf(value)} (${value.slice(0, 4)})` : value
}
