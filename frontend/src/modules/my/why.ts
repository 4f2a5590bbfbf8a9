import { useI18n } from 'vue-i18n'
import type { Delivery, Why } from '../../api/types.ts'
import { dayText, momentText, weekNumberOf } from '../../kernel/days.ts'

/** Sentences for why a delivery is there, that much, on that day and at that place (SUB-14). Needs the words of `my`. */
export const useWhy = () => {
  const { t, locale } = useI18n()
  const day = (of: string) => dayText(of, locale.value)

  const sentences = {
    rhythm: (why: Extract<Why, { kind: 'rhythm' }>) => t(`my.why.rhythm.${why.rhythm.kind}`),
    exception: (why: Extract<Why, { kind: 'exception' }>) =>
      why.quantity === 0
        ? t('my.why.none', { usual: why.usual })
        : t('my.why.exception', { usual: why.usual, quantity: why.quantity }),
    'depot-change': (why: Extract<Why, { kind: 'depot-change' }>) =>
      why.to === null
        ? t('my.why.depotForGood', { usual: why.usualDepot, from: weekNumberOf(why.from) })
        : t('my.why.depotChange', {
            usual: why.usualDepot,
            from: weekNumberOf(why.from),
            to: weekNumberOf(why.to),
          }),
    'holiday-shift': (why: Extract<Why, { kind: 'holiday-shift' }>) =>
      why.holiday === null
        ? t('my.why.moved', { day: day(why.usualDay) })
        : t('my.why.holiday', {
            day: day(why.usualDay),
            holiday: locale.value === 'fr' ? why.holiday.fr : why.holiday.en,
          }),
    'week-closed': () => t('my.why.weekClosed'),
    doubled: () => t('my.why.doubled'),
    frozen: (why: Extract<Why, { kind: 'frozen' }>) =>
      t('my.why.frozen', { at: momentText(why.atMs, locale.value) }),
  } satisfies { [K in Why['kind']]: (why: Extract<Why, { kind: K }>) => string }

  /** One reason as a sentence. */
  const reason = (why: Why): string => (sentences[why.kind] as (why: Why) => string)(why)

  /** Every reason of the delivery, the most telling first. */
  const reasons = (delivery: Delivery): string[] => delivery.why.map(reason)
  return { reason, reasons }
}
