import type { Conflict } from '#platform/dynamo'
import {
  commonStatuses,
  jsonAnswer,
  jsonBody,
  once,
  openRoutes,
  type Routes,
  route,
  type Statuses,
  z,
} from '#platform/http'
import { importGarden } from '../actions/import-garden.ts'
import type { ImportReport } from '../actions/import-report.ts'
import type { ImportNeeds } from '../actions/needs.ts'
import { importFileNames } from '../domain/import-file.ts'

const count = z.number().int()
const part = count
  .nullable()
  .openapi({ description: 'Null where the rows are parts of what another file names' })

const reportBody = z
  .object({
    dryRun: z.boolean(),
    applied: z.boolean().openapi({ description: 'Whether the garden is now as the files say' }),
    files: z.array(
      z.object({ name: z.string(), rows: count, created: part, changed: part, unchanged: part }),
    ),
    problems: z
      .array(
        z.object({
          file: z.string(),
          line: count,
          column: z.string().nullable(),
          kind: z.string(),
          figures: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      )
      .openapi({ description: 'Everything that is wrong; nothing is written while there is anything' }),
  })
  .openapi('ImportReport')

const FILES_MAX = 20

const importBody = z.object({
  files: z
    .record(z.string().max(100), z.base64())
    .refine((files) => Object.keys(files).length <= FILES_MAX, { params: { max: FILES_MAX } })
    .openapi({
      description: `The bytes of each file in base64, by its name: ${importFileNames.join(', ')}`,
      example: { 'rounds.csv': 'Y29kZSxuYW1lCg==' },
    }),
  dryRun: z.boolean().openapi({ description: 'Only tell what would happen' }),
  year: z
    .number()
    .int()
    .min(2000)
    .max(2100)
    .optional()
    .openapi({ description: 'The ISO year of weekly_quantities.csv, where the calendar files do not tell' }),
})

const bringIn = route({
  method: 'post',
  path: '/imports',
  tags: ['imports'],
  permission: 'imports:change',
  summary: 'Import a whole garden from CSV files, all or nothing',
  request: { body: jsonBody(importBody) },
  responses: { 200: jsonAnswer(reportBody, 'What was done, or would be, or what is wrong') },
})

const statuses = commonStatuses satisfies Statuses<Conflict>

/** The route that brings data in. */
export const importRoutes = (): Routes<ImportNeeds> => {
  const routes = openRoutes<ImportNeeds>()
  routes.openapi(bringIn, async (c) => {
    const { files, dryRun, year } = c.req.valid('json')
    const sent = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text, 'base64') }))
    const report = await once(c, statuses, (needs) =>
      importGarden(needs, { files: sent, dryRun, isoYear: year }),
    )
    return c.json(toBody(report), 200)
  })
  return routes
}

const toBody = ({ dryRun, applied, files, problems }: ImportReport) => ({
  dryRun,
  applied,
  files: files.map((file) => ({ ...file })),
  problems: problems.map((problem) => ({ ...problem, figures: { ...problem.figures } })),
})
