import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Move } from './board.ts'
import type { BoardDepot, Round } from './round-types.ts'

/** What a move has done, or would do, in a sentence. */
export const useMoveWords = (
  rounds: Ref<readonly Round[] | undefined>,
  depots: Ref<readonly BoardDepot[]>,
) => {
  const { t } = useI18n()
  return ({ depot, from, to, position }: Move, how: 'moved' | 'wished' = 'moved'): string => {
    const nameOf = (code: string | null) => rounds.value?.find((round) => round.code === code)?.name ?? code
    const name = depots.value.find(({ code }) => code === depot)?.name ?? depot
    const figures = { name, from: nameOf(from), to: nameOf(to), place: position + 1 }
    if (to === null) return t(`rounds.${how}.off`, figures)
    return t(`rounds.${how}.${from === to ? 'within' : 'to'}`, figures)
  }
}
