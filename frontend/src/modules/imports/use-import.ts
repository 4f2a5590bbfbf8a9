import { computed, watch } from 'vue'
import { useAction } from '../../api/use-action.ts'
import { files, orderOf, report, year } from './import-state.ts'
import { sendImport } from './imports-api.ts'

/** Checks and imports what is chosen; a failure leaves files and report as they were. */
export const useImport = () => {
  const checking = useAction(sendImport)
  const applying = useAction(sendImport)
  const busy = computed(() => checking.busy.value || applying.busy.value)
  const problem = computed(() => applying.problem.value ?? checking.problem.value)
  const asksYear = computed(
    () => year.value !== undefined || report.value?.problems.some(({ kind }) => kind === 'year-unknown'),
  )
  const forget = (): void => {
    checking.problem.value = null
    applying.problem.value = null
  }
  // A refusal was about the files as they were.
  watch([files, year], forget)

  const send = async (action: typeof checking, dryRun: boolean): Promise<void> => {
    forget()
    const answer = await action.run(orderOf(dryRun))
    if (answer?.problem === null) report.value = answer.data
  }
  return {
    checking: checking.busy,
    applying: applying.busy,
    busy,
    problem,
    asksYear,
    check: () => send(checking, true),
    apply: () => send(applying, false),
  }
}
