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

/** Resident memory of a process in MB, as the kernel counts it. */
export const residentMb = (server: Server): number => {
  const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
