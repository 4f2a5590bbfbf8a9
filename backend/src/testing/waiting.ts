import { setTimeout } from 'node:timers/promises'

const WAIT_MS = 30_000

/** Looks until it holds; throws when it does not within a bounded time. */
export const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  const endMs = performance.now() + WAIT_MS
  while (!(await holds())) {
    if (performance.now() > endMs) throw new Error(`Waited ${WAIT_MS} ms in vain`)
    await setTimeout(10)
  }
}

/** Whether a process with that number runs. */
export const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
