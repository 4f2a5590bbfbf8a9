import { computed } from 'vue'
import { api, settle } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import type { Once } from '../../api/use-action.ts'
import { useLoad } from '../../api/use-load.ts'

export type Category = components['schemas']['MemberCategory']
export type CategoryForm = { name: string; changeDeadlineDays: number | null }

const readCategories = () => settle(api.GET('/member-categories'))

export const addCategory = (body: CategoryForm, once: Once) =>
  settle(api.POST('/member-categories', { params: { ...once }, body }))

export const changeCategory = ({ code, retired, ...body }: Category, once: Once) =>
  settle(api.PUT('/member-categories/{code}', { params: { path: { code }, ...once }, body }))

type Which = Pick<Category, 'code' | 'version'>
export const retireCategory = ({ code, version }: Which, once: Once) =>
  settle(
    api.POST('/member-categories/{code}/retire', { params: { path: { code }, ...once }, body: { version } }),
  )

export const reinstateCategory = ({ code, version }: Which, once: Once) =>
  settle(
    api.POST('/member-categories/{code}/reinstate', {
      params: { path: { code }, ...once },
      body: { version },
    }),
  )

/**
 * The garden's categories of members, for choosing and for naming: `categories` are all in the garden's order,
 * `offered` those not retired, `nameOf` the words for what a member has. Without the right to see, there are none.
 */
export const useCategories = () => {
  const { data, reload, problem, loading } = useLoad(readCategories)
  const categories = computed(() => data.value?.items ?? [])
  const offered = computed(() => categories.value.filter(({ retired }) => !retired))
  const nameOf = (code: string): string => categories.value.find((one) => one.code === code)?.name ?? code
  return { categories, offered, nameOf, reload, problem, loading }
}
