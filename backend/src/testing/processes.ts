import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PROCESS_FLAGS } from '#app/process-flags'

/** A server in a process of its own. */
export interface Server {
  readonly url: string
  readonly process: ChildProcess
  /** From the start of the process until it listened, in milliseconds. */
  readonly readyMs: number
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts one of the programs of `app/`, named from there, and waits until it listens. */
export const startServer = async (
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<Server> => {
  const startedMs = performance.now()
  const child = fork(fileURLToPath(new URL(`../app/${program}`, import.meta.url)), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...PROCESS_FLAGS],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { readonly port: number }) => resolve(message.port))
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    readyMs: performance.now() - startedMs,
    ended,
    stop: () => {
      if (child.connected) child.disconnect()
      return ended
    },
  }
}

/** Memory of a process in MB: resident as the kernel counts it, and the part that no other process shares. */
export const memoryMb = (server: Server): { readonly resident: number; readonly own: number } => {
  const rollup = readFileSync(`/proc/${server.process.pid}/smaps_rollup`, 'utf8')
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024
  return {
    resident: Math.round(megabytes('Rss')),
    own: Math.round(megabytes('Private_Clean') + megabytes('Private_Dirty')),
  }
}
