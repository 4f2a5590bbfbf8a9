import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Move } from './board.ts'
import type { BoardDepot, Round } from './round-types.ts'

/** What a move does, in a sentence. */
export const useMoveWords = (
  rounds: Ref<readonly Round[] | undefined>,
  depots: Ref<readonly BoardDepot[]>,
) => {
  const { t } = useI18n()
  return ({ depot, from, to, position }: Move): string => {
    const nameOf = (code: string | null) => rounds.value?.find((round) => round.code === code)?.name ?? code
    const name = depots.value.find(({ code }) => code === depot)?.name ?? depot
    const figures = { name, from: nameOf(from), to: nameOf(to), place: position + 1 }
    if (to === null) return t('rounds.moved.off', figures)
    return t(from === to ? 'rounds.moved.within' : 'rounds.moved.to', figures)
  }
}
