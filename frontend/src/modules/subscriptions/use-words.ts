import { useI18n } from 'vue-i18n'
import { dayText, momentText, weekdayText, weekNumberOf } from '../../kernel/days.ts'
import type { Delivery, Rhythm, Why } from './subscription-types.ts'

type Of<K extends Why['kind']> = Extract<Why, { kind: K }>

/** Sentences about subscriptions and for why a delivery is there or not (SUB-14). */
export const useWords = () => {
  const { t, locale } = useI18n()
  const day = (of: string) => dayText(of, locale.value)
  const week = (of: string) => t('subscriptions.week', { n: weekNumberOf(of), year: of.slice(0, 4) })

  const rhythm = (of: Rhythm): string =>
    of.kind === 'monthly'
      ? t(`subscriptions.rhythm.monthlyOn.${of.nth}`, { weekday: weekdayText(of.weekday, locale.value) })
      : t(`subscriptions.rhythm.${of.kind}`)

  const sentences: { [K in Why['kind']]: (why: Of<K>) => string } = {
    rhythm: (why) => t(`subscriptions.why.rhythm.${why.rhythm.kind}`),
    exception: (why) =>
      why.quantity === 0
        ? t('subscriptions.why.skipped')
        : t('subscriptions.why.quantity', { usual: why.usual, quantity: why.quantity }),
    'depot-change': (why) =>
      why.to === null
        ? t('subscriptions.why.depotForGood', { from: week(why.from), usual: why.usualDepot })
        : t('subscriptions.why.depot', { from: week(why.from), to: week(why.to), usual: why.usualDepot }),
    'holiday-shift': (why) =>
      why.holiday === null
        ? t('subscriptions.why.shift', { day: day(why.usualDay) })
        : t('subscriptions.why.holiday', {
            day: day(why.usualDay),
            holiday: locale.value === 'en' ? why.holiday.en : why.holiday.fr,
          }),
    'week-closed': () => t('subscriptions.why.closed'),
    doubled: (why) => t('subscriptions.why.doubled', { plan: why.plan }),
    frozen: (why) => t('subscriptions.why.frozen', { at: momentText(why.atMs, locale.value) }),
  }
  const reason = (why: Why): string => (sentences[why.kind] as (why: Why) => string)(why)
  const reasons = (delivery: Delivery): readonly string[] => delivery.why.map(reason)
  const amount = ({ quantity, productName }: Delivery): string =>
    quantity === 0 ? t('subscriptions.nothing', { product: productName }) : `${quantity} × ${productName}`
  return { rhythm, week, reasons, amount }
}
