import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** What runs, for the command line and for a second `npm start` on the same data. */
export interface RunFile {
  readonly pid: number
  readonly port: number
  readonly endpoint: string
  readonly enginePids: readonly number[]
  readonly identityPort: number
  readonly capturePort: number
  readonly smtpPort: number
  readonly gardens: readonly {
    readonly slug: string
    readonly table: string
    readonly blobs: string
    readonly clockShiftDays: number
    readonly pid: number | null
    readonly port: number | null
  }[]
}

/** Writes the file for the owner's eyes only. */
export const writeRunFile = (file: string, run: RunFile): void =>
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 })

export const removeRunFile = (file: string): void => rmSync(file, { force: true })

/** The supervisor that runs on this data folder already; undefined when none does, also after a kill. */
export const runningSupervisor = (file: string): RunFile | undefined => {
  if (!existsSync(file)) return undefined
  try {
    const run = JSON.parse(readFileSync(file, 'utf8')) as RunFile
    return isSupervisor(run.pid) ? run : undefined
  } catch {
    return undefined
  }
}

// Process numbers are used again, so the number alone proves nothing.
const isSupervisor = (pid: number): boolean => {
  if (pid === process.pid || !isAlive(pid)) return false
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) ? /deploy\/local\/start/.test(readFileSync(commandLine, 'utf8')) : true
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
