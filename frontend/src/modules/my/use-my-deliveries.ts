import { computed, type Ref } from 'vue'
import { api, settle } from '../../api/client.ts'
import type { CollectionPoint } from '../../api/types.ts'
import { useLoad } from '../../api/use-load.ts'
import { visitsFrom } from './visits.ts'

type Period = { readonly from: string; readonly to: string }

/** My deliveries of a period as walks to the depot, with what each depot tells about itself. */
export const useMyDeliveries = (period: Ref<Period>) => {
  const { data, problem, loading, reload } = useLoad(() =>
    settle(api.GET('/my/deliveries', { params: { query: { ...period.value } } })),
  )
  const visits = computed(() => (data.value === undefined ? undefined : visitsFrom(data.value.items)))
  const point = (depot: string): CollectionPoint | undefined =>
    data.value?.depots.find((one) => one.code === depot)
  return { visits, point, problem, loading, reload }
}
