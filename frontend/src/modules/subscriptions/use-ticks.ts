import { computed, ref } from 'vue'

type Listed = { readonly subscription: number }

/** Which of a list are ticked: all but those that somebody has unticked, also once the list is read again. */
export const useTicks = <T extends Listed>(listed: () => readonly T[]) => {
  const unticked = ref<ReadonlySet<number>>(new Set())
  const picked = computed(() => listed().filter(({ subscription }) => !unticked.value.has(subscription)))
  const chosen = computed(() => new Set(picked.value.map(({ subscription }) => subscription)))
  const choose = (subscription: number, on: boolean) => {
    const now = new Set(unticked.value)
    if (on) now.delete(subscription)
    else now.add(subscription)
    unticked.value = now
  }
  const forget = () => {
    unticked.value = new Set()
  }
  return { picked, chosen, choose, forget }
}
