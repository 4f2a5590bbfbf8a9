import { api, settle } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import type { Once } from '../../api/use-action.ts'

export type ImportReport = components['schemas']['ImportReport']
export type FileReport = ImportReport['files'][number]
export type ImportProblem = ImportReport['problems'][number]

export type ImportOrder = {
  readonly files: Readonly<Record<string, string>>
  readonly dryRun: boolean
  readonly year?: number
}

/** Sends all files in one request; nothing is written in a dry run or while anything is wrong. */
export const sendImport = (order: ImportOrder, once: Once) =>
  settle(api.POST('/imports', { params: { ...once }, body: { ...order, files: { ...order.files } } }))
