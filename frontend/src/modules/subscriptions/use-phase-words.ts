import { useI18n } from 'vue-i18n'
import { weekdayText, weekNumberOf } from '../../kernel/days.ts'
import type { PhaseAdvice } from './load-types.ts'
import type { Rhythm } from './subscription-types.ts'
import { useWords } from './use-words.ts'

/** Sentences about which weeks a rhythm takes (CAL-04). */
export const usePhaseWords = () => {
  const { t, locale } = useI18n()
  const words = useWords()
  const lower = (text: string) => text.charAt(0).toLocaleLowerCase(locale.value) + text.slice(1)
  const upper = (text: string) => text.charAt(0).toLocaleUpperCase(locale.value) + text.slice(1)
  /** « les semaines paires », « le troisième mardi du mois ». */
  const phase = (rhythm: Rhythm): string => {
    if (rhythm.kind !== 'fortnightly') return lower(words.rhythm(rhythm))
    return t(`subscriptions.load.${weekNumberOf(rhythm.anchor) % 2 === 0 ? 'evenWeeks' : 'oddWeeks'}`)
  }
  /** Why the phase is advised, against the one that would be worst. */
  const because = ({ best, because: by, phases, weekday }: PhaseAdvice): string => {
    const figure = by === 'peak' ? 'peak' : 'average'
    const rounded = (baskets: number) => Math.round(baskets)
    const worst = phases.toSorted((a, b) => b[figure] - a[figure])[0] ?? best
    const [n, other] = [rounded(best[figure]), rounded(worst[figure])]
    const day = weekdayText(weekday, locale.value)
    const named = { phase: upper(phase(best.rhythm)), day, n, other, others: phase(worst.rhythm) }
    if (by === 'first') return t('subscriptions.load.advice.first', { day })
    return n < other
      ? t(`subscriptions.load.advice.${by}`, named)
      : t('subscriptions.load.advice.steady', named)
  }
  return { phase, because }
}
