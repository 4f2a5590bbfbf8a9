import { useI18n } from 'vue-i18n'
import { timeText } from '../../kernel/days.ts'
import type { Broken } from './planning-types.ts'

/** Kilometres, minutes and broken limits as people read them. */
export const usePlanWords = () => {
  const { t, locale } = useI18n()
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale.value, { maximumFractionDigits: digits }).format(value)

  /** A figure stays with its unit. */
  const whole = (words: string) => words.replaceAll(' ', '\u00A0')
  const km = (metres: number) =>
    whole(t('planning.km', { n: number(metres / 1000, metres < 100_000 ? 1 : 0) }))
  const minutes = (value: number) => {
    const [hours, rest] = [Math.floor(Math.abs(value) / 60), Math.abs(value) % 60]
    const words =
      hours === 0
        ? t('planning.min', { n: rest })
        : t('planning.hours', { h: hours, m: String(rest).padStart(2, '0') })
    return whole(words)
  }
  /** A change from before to after, with its sign: « −18 km ». */
  const change = (value: number, words: (size: number) => string) =>
    value === 0 ? words(0) : `${value < 0 ? '−' : '+'}${words(Math.abs(value))}`
  const time = (at: string) => timeText(at, locale.value)

  const broken = (fault: Broken, nameOf: (depot: string) => string): string => {
    if (fault.kind === 'late')
      return t('planning.broken.late', { name: nameOf(fault.depot), n: fault.minutes })
    if (fault.kind === 'overloaded') {
      const over = fault.baskets - fault.capacity
      return t(
        'planning.broken.overloaded',
        { n: over, baskets: fault.baskets, capacity: fault.capacity },
        over,
      )
    }
    if (fault.kind === 'back-too-late')
      return t('planning.broken.back', { n: fault.minutes, latest: time(fault.latest) })
    return t('planning.broken.long', { n: fault.minutes, longest: minutes(fault.longestMinutes) })
  }
  return { km, minutes, change, time, broken }
}
