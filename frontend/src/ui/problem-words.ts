import { useI18n } from 'vue-i18n'
import type { FieldProblem, Problem } from '../api/problem.ts'

type Figures = Readonly<Record<string, unknown>>

/** The sentences for refusals: of a whole request, and of one field. */
export const useProblemWords = () => {
  const { t, te } = useI18n()

  const sentence = (problem: Problem): string => {
    const key = `problems.${problem.kind}`
    if (te(key)) return t(key, plain(problem.figures))
    return problem.requestId === undefined
      ? t('problems.unexpected')
      : t('problems.unexpected-with-id', { requestId: problem.requestId })
  }

  const ofField = (field: FieldProblem): string => {
    const key = `problems.fields.${field.kind}`
    return te(key) ? t(key, plain(field)) : t('problems.fields.invalid')
  }

  /** The sentence for one field of a refused form, or undefined when it was accepted. */
  const forField = (problem: Problem | null | undefined, path: string): string | undefined => {
    const field = problem?.fields.find((one) => one.path === path)
    return field === undefined ? undefined : ofField(field)
  }
  return { sentence, ofField, forField }
}

/** Figures as text: lists are joined, so that a sentence can name several things. */
const plain = (figures: Figures): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  )
