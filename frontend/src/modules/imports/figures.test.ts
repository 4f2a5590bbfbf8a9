import { expect, test } from 'vitest'
import { figuresOf, verdictOf } from './figures.ts'
import type { ImportReport } from './imports-api.ts'

const files = (created: number, changed: number): ImportReport['files'] => [
  { name: 'members.csv', rows: 9, created, changed, unchanged: 3 },
  { name: 'weekly_quantities.csv', rows: 40, created: null, changed: null, unchanged: null },
]
const problem = { file: 'members.csv', line: 2, column: null, kind: 'required', figures: {} }

test('rows that are parts of what another file names count for nothing of their own', () => {
  expect(figuresOf(files(4, 2))).toEqual({ created: 4, changed: 2, unchanged: 3 })
})
test.each([
  ['problems', { dryRun: true, applied: false, files: files(1, 0), problems: [problem] }],
  ['ready', { dryRun: true, applied: false, files: files(1, 0), problems: [] }],
  ['nothing-new', { dryRun: true, applied: false, files: files(0, 0), problems: [] }],
  ['done', { dryRun: false, applied: true, files: files(0, 0), problems: [] }],
] as const)('a report says %s', (verdict, report) => {
  expect(verdictOf({ ...report, files: [...report.files], problems: [...report.problems] })).toBe(verdict)
})
