import { ref } from 'vue'

export type Toast = {
  readonly kind: 'done' | 'problem' | 'info'
  readonly text: string
  /** An action on the toast, such as undo. */
  readonly action?: { readonly label: string; readonly run: () => unknown }
}
export type ShownToast = Toast & { readonly id: number; readonly lastsMs: number }

const LASTS_MS = 6_000
const LASTS_WITH_ACTION_MS = 20_000
const MOST = 3
let count = 0

export const toasts = ref<readonly ShownToast[]>([])

/** Shows a short sentence at the edge of the screen; problems stay until they are closed, and one undo at a time. */
export const toast = (what: Toast): void => {
  const lastsMs =
    what.kind === 'problem' ? Number.POSITIVE_INFINITY : what.action ? LASTS_WITH_ACTION_MS : LASTS_MS
  count += 1
  const others = toasts.value.filter((shown) => what.action === undefined || shown.action === undefined)
  toasts.value = [...others, { ...what, id: count, lastsMs }].slice(-MOST)
}

export const closeToast = (id: number): void => {
  toasts.value = toasts.value.filter((shown) => shown.id !== id)
}

/** Says that something is done and offers to take it back. */
export const toastWithUndo = (text: string, undoLabel: string, undo: () => unknown): void =>
  toast({ kind: 'done', text, action: { label: undoLabel, run: undo } })
