import { type ComputedRef, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Column } from '../../ui/data-list.ts'
import { useCategories } from './categories-api.ts'
import type { MemberSummary } from './member-types.ts'

/** The columns of the members; sorted on the server, because only a part of them is here. */
export const useMemberColumns = (): ComputedRef<readonly Column<MemberSummary>[]> => {
  const { t } = useI18n()
  const { nameOf } = useCategories()
  return computed(() => {
    const column = (
      key: string,
      value: (member: MemberSummary) => string | number | null,
      more: Partial<Column<MemberSummary>> = {},
    ): Column<MemberSummary> => ({ key, label: t(`members.fields.${key}`), value, sortable: false, ...more })
    return [
      column('name', (member) => member.name),
      column('number', (member) => member.number, { wideOnly: true }),
      column('category', (member) => nameOf(member.category)),
      column('membership', (member) => t(`members.membership.${member.membership}`)),
      column('balance', (member) => (member.balance === null ? null : member.balance.cents / 100), {
        numeric: true,
      }),
      column('activeSubscriptions', (member) => member.activeSubscriptions, { numeric: true }),
      column('town', (member) => member.town),
      column('phone', (member) => member.phone, { hidden: true }),
      column('email', (member) => member.email, { hidden: true }),
      column('tags', (member) => member.tags.join(', '), { hidden: true }),
    ]
  })
}
