import { computed, ref, watch } from 'vue'
import { useLoad } from '../../api/use-load.ts'
import { readLoad, readProposals } from './load-api.ts'
import type { Proposal } from './load-types.ts'
import { usePhaseTaking } from './use-phase-taking.ts'

/** The packing load of a year, what would level it, and the proposals taken or left aside on this visit (CAL-04). */
export const useLevelling = (isoYear: () => number) => {
  const from = ref('')
  const tolerance = ref(5)
  const aside = ref<readonly Proposal[]>([])
  const chosen = ref<ReadonlySet<number>>(new Set())
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
  const picked = computed(() => proposals.value.filter(({ subscription }) => chosen.value.has(subscription)))
  watch(isoYear, () => {
    from.value = ''
    aside.value = []
    taking.taken.value = []
  })
  watch(proposals, (all) => {
    chosen.value = new Set(all.map(({ subscription }) => subscription))
  })

  const choose = (subscription: number, on: boolean) => {
    const others = [...chosen.value].filter((one) => one !== subscription)
    chosen.value = new Set(on ? [...others, subscription] : others)
  }
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
    picked,
    chosen,
    choose,
    ...taking,
    refuse,
    takeUpAgain,
    aside,
  }
}
export type Levelling = ReturnType<typeof useLevelling>
