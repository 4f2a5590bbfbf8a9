import { computed, nextTick, shallowRef, watch } from 'vue'
import { mayRetry, type Problem } from '../../api/problem.ts'
import { useAction } from '../../api/use-action.ts'
import { useLoad } from '../../api/use-load.ts'
import { changesNothing, isPossible, type Move, moved, seen, withAnswered } from './board.ts'
import type { Round } from './round-types.ts'
import { moveStop, readBoard } from './rounds-api.ts'

/** Moves that were not saved, and why; the person repeats them or lets them be. */
export type Refused = { readonly moves: readonly Move[]; readonly problem: Problem }

/**
 * The board: moves show at once and are saved one after the other, each with the versions last seen. When one is
 * refused the later ones wait with it, and what is saved is shown.
 */
export const useBoard = (onSaved: (move: Move, before: readonly Round[]) => void) => {
  const load = useLoad(readBoard)
  const saved = shallowRef<readonly Round[]>()
  const pending = shallowRef<readonly Move[]>([])
  const refused = shallowRef<Refused>()
  const sending = useAction(moveStop)
  const rounds = computed(() => saved.value && pending.value.reduce(moved, saved.value))
  const depots = computed(() => load.data.value?.depots ?? [])
  watch(load.data, (board) => {
    saved.value = board?.rounds
  })

  const stop = async (problem: Problem): Promise<void> => {
    const moves = pending.value
    pending.value = []
    if (!mayRetry(problem)) await load.reload()
    refused.value = { moves, problem }
  }
  const send = async (): Promise<void> => {
    const next = pending.value[0]
    const before = saved.value
    if (next === undefined || before === undefined) return
    const { depot, from, to, position } = next
    const answer = await sending.run({ depot, position, from: seen(before, from), to: seen(before, to) })
    if (answer === undefined) return
    if (answer.problem !== null) return stop(answer.problem)
    saved.value = withAnswered(before, answer.data.rounds)
    pending.value = pending.value.slice(1)
    onSaved(next, before)
    return send()
  }
  /** Shows the move and saves it; false when it would change nothing or cannot be. */
  const move = async (wish: Move): Promise<boolean> => {
    const now = rounds.value ?? []
    if (changesNothing(now, wish) || !isPossible(now, wish)) return false
    refused.value = undefined
    pending.value = [...pending.value, wish]
    if (!sending.busy.value) void send()
    await nextTick()
    return true
  }
  /** Whether all the refused moves can be done on what is saved now. */
  const repeatable = computed(() => {
    const moves = refused.value?.moves ?? []
    const steps = moves.map((wish, n) => isPossible(moves.slice(0, n).reduce(moved, saved.value ?? []), wish))
    return steps.every(Boolean)
  })
  const repeat = async (): Promise<void> => {
    const moves = refused.value?.moves ?? []
    refused.value = undefined
    for (const wish of moves) await move(wish)
  }
  const forget = () => {
    refused.value = undefined
  }
  return { load, rounds, depots, refused, repeatable, move, repeat, forget }
}
