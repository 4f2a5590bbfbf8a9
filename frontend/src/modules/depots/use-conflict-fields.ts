import { useI18n } from 'vue-i18n'
import type { ConflictField } from '../../ui/conflict.ts'
import { useCategories } from '../members/index.ts'
import type { CollectionSlot, DepotForm, DepotKind } from './depot-types.ts'

/** The fields of a depot as people know them, for settling a conflict. */
export const useConflictFields = (): readonly ConflictField<DepotForm>[] => {
  const { t } = useI18n()
  const { nameOf } = useCategories()
  const plain = [
    'name',
    'reservedFor',
    'street',
    'postcode',
    'town',
    'phone',
    'email',
    'website',
    'latitude',
    'longitude',
    'capacity',
    'accessNotes',
    'description',
    'comments',
  ] as const
  return [
    { key: 'kind', label: t('depots.kind'), text: (kind) => t(`depots.kinds.${kind as DepotKind}`) },
    ...plain.map((key) => ({ key, label: t(`depots.fields.${key}`) })),
    {
      key: 'contact',
      label: t('depots.fields.contact'),
      text: (contact) =>
        Object.values(contact as DepotForm['contact'])
          .filter(Boolean)
          .join(', '),
    },
    {
      key: 'categories',
      label: t('depots.fields.categories'),
      text: (codes) => (codes as string[]).map(nameOf).join(', '),
    },
    {
      key: 'deliverySlot',
      label: t('depots.fields.deliverySlot'),
      text: (slot) => {
        const { from = '', to = '' } = (slot as DepotForm['deliverySlot']) ?? {}
        return from && `${from}–${to}`
      },
    },
    {
      key: 'collection',
      label: t('depots.groups.collection'),
      text: (slots) =>
        (slots as CollectionSlot[]).map((slot) => `${slot.weekday}: ${slot.from}–${slot.to}`).join(', '),
    },
  ]
}
