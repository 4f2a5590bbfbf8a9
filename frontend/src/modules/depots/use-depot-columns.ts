import { type ComputedRef, computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { weekdayText } from '../../kernel/days.ts'
import type { Column } from '../../ui/data-list.ts'
import { useCategories } from '../members/index.ts'
import type { Depot } from './depot-types.ts'

/** The columns of the depots: few beside the map, all of them searched and exported. */
export const useDepotColumns = (beside: Ref<boolean>): ComputedRef<readonly Column<Depot>[]> => {
  const { t, locale } = useI18n()
  const { nameOf } = useCategories()
  const hidden = (key: string, value: (depot: Depot) => string | number | null): Column<Depot> => ({
    key,
    label: t(`depots.fields.${key}`),
    value,
    hidden: true,
  })
  // Nothing where it is not so: a search of « non » would find every depot.
  const yes = (is: boolean) => (is ? t('ui.yes') : '')
  return computed(() => [
    { key: 'name', label: t('depots.fields.name'), value: (depot) => depot.name },
    {
      key: 'kind',
      label: t('depots.kind'),
      value: (depot) => t(`depots.kinds.${depot.kind}`),
      hidden: beside.value,
    },
    { key: 'town', label: t('depots.fields.town'), value: (depot) => depot.town },
    { key: 'rounds', label: t('depots.rounds'), value: (depot) => depot.rounds.join(', ') },
    {
      key: 'places',
      label: t('depots.places'),
      value: (depot) => depot.places.taken,
      sortBy: (depot) => depot.places.left ?? Number.MAX_SAFE_INTEGER,
    },
    hidden('code', (depot) => depot.code),
    hidden('capacity', (depot) => depot.capacity),
    hidden('street', (depot) => depot.street),
    hidden('postcode', (depot) => depot.postcode),
    hidden('phone', (depot) => depot.phone),
    hidden('email', (depot) => depot.email),
    hidden('website', (depot) => depot.website),
    hidden('reservedFor', (depot) => depot.reservedFor),
    hidden('categories', (depot) => depot.categories.map(nameOf).join(', ')),
    hidden('deliverySlot', ({ deliverySlot }) =>
      deliverySlot ? `${deliverySlot.from}–${deliverySlot.to}` : '',
    ),
    hidden('collection', ({ collection }) =>
      collection
        .map(({ weekday, from, to }) => `${weekdayText(weekday, locale.value)} ${from}–${to}`)
        .join(', '),
    ),
    hidden('contact', ({ contact }) =>
      [contact.name, contact.phone, contact.email].filter(Boolean).join(' '),
    ),
    hidden('photo', ({ photo }) => yes(photo !== null)),
    hidden('hasPassword', ({ hasPassword }) => yes(hasPassword)),
    hidden('latitude', (depot) => depot.latitude),
    hidden('longitude', (depot) => depot.longitude),
    hidden('accessNotes', (depot) => depot.accessNotes),
    hidden('description', (depot) => depot.description),
    hidden('comments', (depot) => depot.comments),
  ])
}
