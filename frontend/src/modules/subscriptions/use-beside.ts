import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FieldProblem, Problem } from '../../api/problem.ts'
import type { Around } from './subscription-types.ts'
import { useWords } from './use-words.ts'

/** Refusals that are about one field, and where they are said. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'depot-full': 'depot',
  'depot-not-offered': 'depot',
  'unknown-depot': 'depot',
  'unknown-plan': 'plan',
}

/** A refusal with its words beside the field: depots, weeks and what a plan offers by name, not by code. */
export const useBeside = (
  problem: Ref<Problem | null>,
  around: Ref<Around>,
  nameOfCategory = (code: string) => code,
) => {
  const { t } = useI18n()
  const words = useWords()
  const depot = (code: string) => around.value.depots.find((one) => one.code === code)?.name ?? code
  const offered: Readonly<Record<string, (code: string) => string>> = {
    plan: nameOfCategory,
    rhythm: (kind) => t(`subscriptions.rhythm.${kind}`),
    depot,
    paymentMethod: (method) => t(`subscriptions.methods.${method}`),
    paymentRhythm: (rhythm) => t(`subscriptions.payRhythms.${rhythm}`),
  }
  const spelled = (field: FieldProblem): FieldProblem => {
    const name = offered[field.path]
    const weeks = Object.entries(field).filter(([key]) => ['week', 'first', 'last'].includes(key))
    return {
      ...field,
      ...Object.fromEntries(weeks.map(([key, week]) => [key, words.week(String(week))])),
      ...(name &&
        typeof field.offered === 'string' && { offered: field.offered.split(', ').map(name).join(', ') }),
      ...(typeof field.depot === 'string' && { depot: depot(field.depot) }),
    }
  }
  return computed<Problem | null>(() => {
    const known = problem.value
    if (known === null) return null
    const path = FIELD_OF[known.kind]
    const fields = path === undefined ? known.fields : [{ ...known.figures, path, kind: known.kind }]
    return { ...known, fields: fields.map(spelled) }
  })
}
