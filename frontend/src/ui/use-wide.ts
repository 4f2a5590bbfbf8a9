import { onScopeDispose, type Ref, ref } from 'vue'

/** Whether the window is at least that wide (in rem); follows it. */
export const useWide = (rem: number): Ref<boolean> => {
  const query = matchMedia(`(min-width: ${rem}rem)`)
  const wide = ref(query.matches)
  const follow = () => {
    wide.value = query.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return wide
}
