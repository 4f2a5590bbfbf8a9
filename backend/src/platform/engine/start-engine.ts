import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EngineFound } from './find-engine.ts'
import type { GuardianMessage } from './guardian-message.ts'

/** How to run the engine. Without `file` it keeps everything in memory. */
export interface EngineSettings {
  readonly found: EngineFound
  readonly file?: string | undefined
}

/** A DynamoDB that answers. */
export interface Engine {
  readonly endpoint: string
  /** The processes behind it; none when somebody else runs it. */
  readonly pids: readonly number[]
  /** Settles with a sentence when the engine is lost for good without having been asked to stop. */
  readonly lost: Promise<string>
  /** Ends the engine; what was acknowledged is on disk. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the engine under a guardian process, which ends it when this process is gone, however it went.
 * An endpoint that somebody else runs is handed on as it is.
 */
export const startEngine = async ({ found, file }: EngineSettings): Promise<Engine> => {
  if (found.kind === 'endpoint') {
    return { endpoint: found.endpoint, pids: [], lost: new Promise(() => {}), stop: async () => {} }
  }
  const guardian = fork(fileURLToPath(new URL('./guardian.ts', import.meta.url)), [found.file, file ?? ''], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
    execArgv: [],
  })
  const ready = await firstMessage(guardian)
  let stopping = false
  const lost = new Promise<string>((resolve) => {
    let { enginePid } = ready
    guardian.on('message', (message: GuardianMessage) => {
      if (message.kind === 'listening') enginePid = message.enginePid
      if (message.kind === 'failed') resolve(message.reason)
    })
    guardian.once('exit', () => {
      if (stopping) return
      killQuietly(enginePid)
      resolve('its guardian process ended')
    })
  })
  const gone = new Promise<void>((resolve) => guardian.once('exit', () => resolve()))
  return {
    endpoint: ready.endpoint,
    pids: [guardian.pid ?? 0, ready.enginePid],
    lost,
    stop: () => {
      stopping = true
      if (guardian.connected) guardian.disconnect()
      return guardian.exitCode === null && guardian.signalCode === null ? gone : Promise.resolve()
    },
  }
}

const firstMessage = (guardian: ChildProcess): Promise<Extract<GuardianMessage, { kind: 'listening' }>> =>
  new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`The DynamoDB engine did not start: ${reason}`))
    guardian.once('error', (error) => fail(error.message))
    guardian.once('exit', (code, signal) => fail(`its guardian ended (${signal ?? code})`))
    guardian.once('message', (message: GuardianMessage) => {
      guardian.removeAllListeners('exit')
      if (message.kind === 'listening') resolve(message)
      else fail(message.reason)
    })
  })

const killQuietly = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}
