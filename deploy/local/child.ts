import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { compileCacheIn, PROCESS_FLAGS } from '#app/process-flags'
import { redacted } from '#platform/log'
import { openLogFile } from './log-file.ts'

/** A server in a process of its own, which leaves when the channel between us closes. */
export interface Child {
  readonly pid: number
  readonly port: number
  /** Settles when the process is gone, with what it said last. */
  readonly gone: Promise<{ readonly lastError: string }>
  readonly stop: () => Promise<void>
}

/** What to start. `env` is all it gets, beside path and language. */
export interface ChildSettings {
  readonly name: string
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  readonly logFolder: string
}

const READY_MS = 30_000
const DRAIN_MS = 200
const GRACE_MS = 2_500
const TAIL_LENGTH = 4_000

/** Starts the program and waits until it says on which port it listens. Its output goes to a log file. */
export const startChild = async ({ name, script, env, logFolder }: ChildSettings): Promise<Child> => {
  const log = openLogFile(logFolder, name)
  const child = fork(script, [], {
    env: { ...inherited(), ...compileCacheIn(path.dirname(logFolder)), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // In a group of its own: Ctrl-C in the terminal reaches the supervisor only, which then ends things in order.
    detached: true,
    execArgv: [...PROCESS_FLAGS],
  })
  let tail = ''
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString('utf8')).slice(-TAIL_LENGTH)
  })
  const gone = new Promise<{ lastError: string }>((resolve) =>
    child.once('exit', async (code, signal) => {
      await drained(child)
      log.end()
      resolve({ lastError: lastErrorIn(tail) || `ended (${signal ?? `code ${code}`})` })
    }),
  )
  const port = await listening(child, gone, name)
  return { pid: child.pid ?? 0, port, gone, stop: () => stop(child, gone) }
}

/** The sentence that explains why a program ended, in what it wrote to its error output; without secrets. */
export const lastErrorIn = (output: string): string => {
  const lines = redacted(output)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(at |Node\.js v|\^|\(Use `node)/.test(line))
  return (
    lines.findLast((line) => /^(Uncaught )?\w*(Error|Exception)\b.*:/.test(line)) ??
    lines.at(-1) ??
    ''
  ).slice(0, 300)
}

const listening = (
  child: ChildProcess,
  gone: Promise<{ lastError: string }>,
  name: string,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${name} did not answer within ${READY_MS / 1000} s`))
    }, READY_MS)
    child.on('message', (message: { kind?: string; port?: number }) => {
      if (message.kind !== 'listening' || !message.port) return
      clearTimeout(late)
      resolve(message.port)
    })
    gone.then(({ lastError }) => {
      clearTimeout(late)
      reject(new Error(`${name}: ${lastError}`))
    })
  })

// Its last words may still be on their way when it is gone.
const drained = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (!child.stderr || child.stderr.closed) return resolve()
    child.stderr.once('close', () => resolve())
    setTimeout(resolve, DRAIN_MS)
    return undefined
  })

const stop = async (child: ChildProcess, gone: Promise<unknown>): Promise<void> => {
  if (child.connected) child.disconnect()
  const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  await gone
  clearTimeout(late)
}

const inherited = (): Record<string, string> => {
  const kept = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'NODE_EXTRA_CA_CERTS']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
