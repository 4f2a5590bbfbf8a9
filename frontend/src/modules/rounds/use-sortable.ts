import Sortable, { type SortableEvent } from 'sortablejs'
import { onUnmounted, type Ref, watch } from 'vue'

export type Drop = {
  readonly depot: string
  readonly from: string
  readonly to: string
  readonly position: number
}

/**
 * Lets the children of a list be dragged, by mouse or finger, within it and to the other lists of the board. The page's
 * own elements are put back where they were: what is shown afterwards follows from the move, not from the drag.
 */
export const useSortable = (list: Ref<HTMLElement | null>, onDrop: (drop: Drop) => void): void => {
  let sortable: Sortable | undefined
  let home: Node | null = null

  const start = ({ item }: SortableEvent) => {
    home = item.nextSibling
    document.documentElement.dataset.dragging = 'true'
  }
  const end = ({ item, from, to, newDraggableIndex }: SortableEvent) => {
    delete document.documentElement.dataset.dragging
    from.insertBefore(item, home)
    const { depot = '' } = item.dataset
    onDrop({ depot, from: roundOf(from), to: roundOf(to), position: newDraggableIndex ?? 0 })
  }
  watch(
    list,
    (element) => {
      sortable?.destroy()
      sortable =
        element === null ? undefined : Sortable.create(element, { ...LOOK, onStart: start, onEnd: end })
    },
    { immediate: true, flush: 'post' },
  )
  onUnmounted(() => sortable?.destroy())
}

const roundOf = (list: HTMLElement): string => list.dataset.round ?? ''

/** A depot stands once on a round: a list that already has it does not take it. */
const takes = (to: Sortable, from: Sortable, dragged: HTMLElement): boolean =>
  to === from || to.el.querySelector(`[data-depot="${CSS.escape(dragged.dataset.depot ?? '')}"]`) === null

const LOOK: Sortable.Options = {
  group: { name: 'stops', put: takes },
  draggable: '[data-depot]',
  handle: matchMedia('(pointer: coarse)').matches ? '.grip' : '.stop',
  filter: '.menu',
  preventOnFilter: false,
  forceFallback: true,
  fallbackOnBody: true,
  fallbackTolerance: 4,
  animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
  ghostClass: 'stop-ghost',
  fallbackClass: 'stop-carried',
  scrollSensitivity: 80,
  scrollSpeed: 16,
}
