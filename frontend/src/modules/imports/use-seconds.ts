import { onScopeDispose, type Ref, ref, watch } from 'vue'

/** Whole seconds since something began, while it lasts. */
export const useSeconds = (lasts: Readonly<Ref<boolean>>): Ref<number> => {
  const seconds = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = () => clearInterval(timer)
  watch(lasts, (now) => {
    stop()
    seconds.value = 0
    if (now)
      timer = setInterval(() => {
        seconds.value += 1
      }, 1_000)
  })
  onScopeDispose(stop)
  return seconds
}
