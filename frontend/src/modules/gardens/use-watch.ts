import { onScopeDispose, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Answer } from '../../api/client.ts'
import { useLoad } from '../../api/use-load.ts'
import { announce } from '../../ui/announcer.ts'
import type { Garden } from './gardens-api.ts'
import { changedStates } from './making.ts'

const EVERY_MS = 4_000

/** Reads gardens again every few seconds while somebody looks, and tells aloud only what changed state. */
export const useWatch = (read: () => Promise<Answer<readonly Garden[]>>) => {
  const { t } = useI18n()
  const { data, problem, reload } = useLoad(read)
  const timer = setInterval(() => {
    if (!document.hidden) reload()
  }, EVERY_MS)
  onScopeDispose(() => clearInterval(timer))
  watch(data, (now, before) => {
    const told = changedStates(before ?? [], now ?? [])
    if (told.length === 0) return
    announce(told.map(({ name, state }) => `${name} : ${t(`gardens.states.${state}`)}`).join('. '))
  })
  return { gardens: data, problem, reload }
}
