import { readFileSync } from 'node:fs'

const GENERATIONS_MAX = 3
const EVERY_MS = 1_000

/**
 * Calls back when the npm that started us is gone: killed with -9 it can pass nothing on, and the shell it may have put
 * between us lives on. Where the system does not tell ancestors, or there is no npm, nothing is watched.
 */
export const whenNpmIsGone = (leave: () => void): void => {
  const npm = npmAmongAncestors(process.ppid)
  if (npm === undefined) return
  const timer = setInterval(() => {
    if (isAlive(npm)) return
    clearInterval(timer)
    leave()
  }, EVERY_MS)
  timer.unref()
}

const npmAmongAncestors = (parent: number): number | undefined => {
  let pid = parent
  for (let generation = 0; generation < GENERATIONS_MAX && pid > 1; generation++) {
    if (/^(node )?\S*npm\b/.test(readProc(pid, 'cmdline').replaceAll('\0', ' '))) return pid
    // The name stands in parentheses and may hold anything; state and parent come after the last one.
    pid = Number(/.*\) \S (\d+)/.exec(readProc(pid, 'stat'))?.[1] ?? 0)
  }
  return undefined
}

const readProc = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
