import { onScopeDispose, type Ref, ref, watch } from 'vue'
import { fetchFile } from '../api/client.ts'

/** The address of a picture that only people with a session may see, for an `img`; undefined until it is there. */
export const usePicture = (path: () => string | undefined): Ref<string | undefined> => {
  const address = ref<string>()
  let asked = 0
  const show = (picture: Blob | undefined): void => {
    if (address.value !== undefined) URL.revokeObjectURL(address.value)
    address.value = picture === undefined ? undefined : URL.createObjectURL(picture)
  }
  watch(
    path,
    async (now) => {
      const mine = ++asked
      const answer = now === undefined ? undefined : await fetchFile(now)
      if (mine === asked) show(answer?.data ?? undefined)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    asked += 1
    show(undefined)
  })
  return address
}
