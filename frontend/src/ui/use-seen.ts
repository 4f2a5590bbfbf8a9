import { onScopeDispose, type Ref, ref, watch } from 'vue'

const AHEAD = '200px'

/** Whether the element has come near the window once, so that what it needs is loaded only then. */
export const useSeen = (element: Readonly<Ref<HTMLElement | null>>): Ref<boolean> => {
  const seen = ref(false)
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      seen.value = true
      watcher.disconnect()
    },
    { rootMargin: AHEAD },
  )
  watch(
    element,
    (now) => {
      if (now !== null && !seen.value) watcher.observe(now)
    },
    { immediate: true },
  )
  onScopeDispose(() => watcher.disconnect())
  return seen
}
