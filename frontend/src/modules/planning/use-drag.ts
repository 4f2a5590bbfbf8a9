import Sortable, { type SortableEvent } from 'sortablejs'
import { onUnmounted, type Ref, watch } from 'vue'

type Drop = { readonly depot: string; readonly from: string; readonly to: string; readonly position: number }

/**
 * Lets stops be dragged within a list and to the others. The page's own elements go back to where they were: what is
 * shown afterwards follows from the order, not from the drag.
 */
export const useDrag = (list: Ref<HTMLElement | null>, onDrop: (drop: Drop) => void): void => {
  let sortable: Sortable | undefined
  let home: Node | null = null
  const end = ({ item, from, to, newDraggableIndex }: SortableEvent) => {
    from.insertBefore(item, home)
    onDrop({
      depot: item.dataset.stop ?? '',
      from: from.dataset.list ?? '',
      to: to.dataset.list ?? '',
      position: newDraggableIndex ?? 0,
    })
  }
  watch(
    list,
    (element) => {
      sortable?.destroy()
      sortable =
        element === null
          ? undefined
          : Sortable.create(element, {
              group: 'hand-order',
              draggable: '[data-stop]',
              handle: '.grip',
              forceFallback: true,
              fallbackOnBody: true,
              animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
              onStart: ({ item }) => {
                home = item.nextSibling
              },
              onEnd: end,
            })
    },
    { immediate: true, flush: 'post' },
  )
  onUnmounted(() => sortable?.destroy())
}
