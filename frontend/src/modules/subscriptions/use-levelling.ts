import { computed, ref, watch } from 'vue'
import { useLoad } from '../../api/use-load.ts'
import { readLoad, readProposals } from './load-api.ts'
import type { Proposal } from './load-types.ts'
import { usePhaseTaking } from './use-phase-taking.ts'
import { useTicks } from './use-ticks.ts'

/** The packing load of a year, what would level it, and the proposals taken or left aside on this visit (CAL-04). */
export const useLevelling = (isoYear: () => number) => {
  const from = ref('')
  const tolerance = ref(5)
  const aside = ref<readonly Proposal[]>([])
  const load = useLoad(() => readLoad(isoYear()))
  const read = useLoad(() =>
    readProposals({
      isoYear: isoYear(),
      from: from.value,
      tolerance: tolerance.value,
      leave: aside.value.map(({ subscription }) => subscription),
    }),
  )
  const taking = usePhaseTaking(
    () => read.data.value?.from,
    () => Promise.all([load.reload(), read.reload()]),
  )
  const proposals = computed(() => read.data.value?.proposals ?? [])
  const ticks = useTicks(() => proposals.value)
  watch(isoYear, () => {
    from.value = ''
    aside.value = []
    taking.taken.value = []
    ticks.forget()
  })

  const refuse = (proposal: Proposal) => {
    aside.value = [...aside.value, proposal]
  }
  const takeUpAgain = (proposal: Proposal) => {
    aside.value = aside.value.filter(({ subscription }) => subscription !== proposal.subscription)
  }
  return {
    load,
    read,
    from,
    tolerance,
    proposals,
    ...ticks,
    ...taking,
    refuse,
    takeUpAgain,
    aside,
  }
}
export type Levelling = ReturnType<typeof useLevelling>
