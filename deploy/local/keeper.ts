import { readFileSync } from 'node:fs'
import type { Child } from './child.ts'

/** A program that is started again whenever it ends, waiting longer each time it ends soon. */
export interface Kept {
  readonly status: () => KeptStatus
  /** Settles with its port once it answers for the first time; refuses when it does not within half a minute. */
  readonly ready: Promise<number>
  readonly stop: () => Promise<void>
}

interface KeptStatus {
  readonly phase: 'starting' | 'ready' | 'waiting'
  readonly pid: number | null
  readonly port: number | null
  readonly restarts: number
  readonly lastError: string | null
}

const FIRST_WAIT_MS = 250
const WAIT_MAX_MS = 30_000
const STEADY_MS = 60_000
const READY_MS = 35_000

/** How long to wait before the n-th start in a row that followed an early end. */
export const backOffMs = (failures: number): number =>
  Math.min(WAIT_MAX_MS, FIRST_WAIT_MS * 2 ** Math.min(Math.max(failures - 1, 0), 20))

/** Starts the program and keeps it running until it is stopped. */
export const keepRunning = (start: () => Promise<Child>, onEnd: (lastError: string) => void): Kept => {
  let status: KeptStatus = { phase: 'starting', pid: null, port: null, restarts: 0, lastError: null }
  let current: Child | undefined
  let wake = () => {}
  let stopped = false
  let failures = 0
  let firstReady: (port: number) => void = () => {}
  const runOnce = async (): Promise<string> => {
    current = await start()
    if (stopped) await current.stop()
    const { pid, port } = current
    const sinceMs = performance.now()
    status = { ...status, phase: 'ready', pid, port }
    firstReady(port)
    const { lastError } = await current.gone
    if (performance.now() - sinceMs > STEADY_MS) failures = 0
    return lastError
  }
  const loop = async (): Promise<void> => {
    while (!stopped) {
      status = { ...status, phase: 'starting' }
      const lastError = await runOnce().catch((error: unknown) => String(error))
      if (stopped) return
      failures += 1
      status = { phase: 'waiting', pid: null, port: null, restarts: status.restarts + 1, lastError }
      onEnd(lastError)
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, backOffMs(failures))
      })
    }
  }
  const ready = new Promise<number>((resolve, reject) => {
    firstReady = resolve
    setTimeout(() => reject(new Error(status.lastError ?? 'did not answer')), READY_MS).unref()
  })
  ready.catch(() => {})
  const ended = loop()
  return {
    status: () => status,
    ready,
    stop: async () => {
      stopped = true
      wake()
      await current?.stop()
      await ended
    },
  }
}

/** The memory a process holds, in megabytes; null where the system does not say. */
export const memoryMbOf = (pid: number | null): number | null => {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  } catch {
    return null
  }
}
