import type { FileReport, ImportReport } from './imports-api.ts'

export type Figures = { readonly created: number; readonly changed: number; readonly unchanged: number }

/** What the files bring, all together. */
export const figuresOf = (files: readonly FileReport[]): Figures => ({
  created: sum(files, 'created'),
  changed: sum(files, 'changed'),
  unchanged: sum(files, 'unchanged'),
})

/** Where an import stands, as far as its report tells. */
export type Verdict = 'problems' | 'ready' | 'nothing-new' | 'done'

export const verdictOf = ({ applied, problems, files }: ImportReport): Verdict => {
  if (problems.length > 0) return 'problems'
  if (applied) return 'done'
  const { created, changed } = figuresOf(files)
  return created + changed > 0 ? 'ready' : 'nothing-new'
}

const sum = (files: readonly FileReport[], which: keyof Figures): number =>
  files.reduce((total, file) => total + (file[which] ?? 0), 0)
