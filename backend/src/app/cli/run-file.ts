import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from '#platform/http'

const runFile = z.object({
  pid: z.number().int(),
  endpoint: z.url(),
  gardens: z.array(z.object({ slug: z.string(), table: z.string(), clockShiftDays: z.number().int() })),
})

/** What the platform on this data folder says of itself while it runs. */
export type RunningPlatform = z.output<typeof runFile>

/** The folder with the platform's data: `CABAS_DATA`, else `.data` of the project. */
export const dataFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  path.resolve(import.meta.dirname, '../../../..', env.CABAS_DATA || '.data')

/** The file with every table of the embedded engine. */
export const databaseIn = (folder: string): string => path.join(folder, 'cabas.db')

/** The platform that runs on the folder now; undefined when none does, also after it was killed. */
export const runningOn = (folder: string): RunningPlatform | undefined => {
  const file = path.join(folder, 'run.json')
  if (!existsSync(file)) return undefined
  try {
    const run = runFile.parse(JSON.parse(readFileSync(file, 'utf8')))
    process.kill(run.pid, 0)
    return run
  } catch {
    return undefined
  }
}
