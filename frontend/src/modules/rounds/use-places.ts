import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { weekdayText } from '../../kernel/days.ts'
import { placeOn } from './board.ts'
import type { BoardDepot, Round } from './round-types.ts'

type Board = {
  readonly depot: string
  readonly from: string | null
  readonly rounds: readonly Round[]
  readonly depots: ReadonlyMap<string, BoardDepot>
}

/** Where a stop may go, in words: the rounds that do not have it yet, and the places between their stops. */
export const usePlaces = (board: Board) => {
  const { t, locale } = useI18n()
  const roundChoices = computed(() => [
    ...board.rounds.map((round) => ({
      value: round.code,
      label: `${weekdayText(round.weekday, locale.value)} – ${round.name}`,
      disabled: round.code !== board.from && placeOn([round], round.code, board.depot) >= 0,
    })),
    ...(board.from === null ? [] : [{ value: '', label: t('rounds.noRound') }]),
  ])
  const placeChoices = (code: string) => {
    const stops = board.rounds.find((round) => round.code === code)?.stops ?? []
    const others = stops.filter(({ depot }) => depot !== board.depot)
    const before = others.map(({ depot }, n) => ({
      value: n,
      label: t('rounds.move.before', { n: n + 1, name: board.depots.get(depot)?.name ?? depot }),
    }))
    return [...before, { value: others.length, label: t('rounds.move.last', { n: others.length + 1 }) }]
  }
  return { roundChoices, placeChoices }
}
