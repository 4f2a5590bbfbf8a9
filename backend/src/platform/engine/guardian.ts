import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { GuardianMessage } from './guardian-message.ts'

/**
 * Runs the engine as its child and ends it when the channel to the parent closes: a parent that was killed cannot
 * clean up, but its channel closes all the same. An engine with a file that dies is started again on the same port.
 */
const [program = '', file = ''] = process.argv.slice(2)
const RESTARTS_MAX = 5
const STEADY_MS = 60_000
const GRACE_MS = 1_500
const TAIL_LENGTH = 400

let engine: ChildProcess | undefined
let leaving = false

const leave = (): void => {
  leaving = true
  if (!engine || engine.exitCode !== null || engine.signalCode !== null) process.exit(0)
  engine.once('exit', () => process.exit(0))
  engine.kill('SIGTERM')
  setTimeout(() => engine?.kill('SIGKILL'), GRACE_MS)
}

const tell = (message: GuardianMessage): void => {
  if (process.connected) process.send?.(message)
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const run = (port: number, restarts: number): void => {
  const startedMs = performance.now()
  const args = ['--host', '127.0.0.1', '--port', String(port), ...(file ? ['--db-path', file] : [])]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  engine = child
  let tail = ''
  const listen = (chunk: Buffer): void => {
    const before = tail
    tail = (tail + chunk.toString('utf8')).slice(-TAIL_LENGTH)
    if (!before.includes('listening on') && tail.includes('listening on'))
      tell({ kind: 'listening', endpoint: `http://127.0.0.1:${port}`, enginePid: child.pid ?? 0 })
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  child.once('error', (error) => giveUp(error.message))
  child.once('exit', () => {
    if (leaving) return
    const steady = performance.now() - startedMs > STEADY_MS
    if (file && restarts < RESTARTS_MAX) run(port, steady ? 0 : restarts + 1)
    else giveUp(tail.trim().split('\n').at(-1) ?? '')
  })
}

const giveUp = (reason: string): void => {
  leaving = true
  tell({ kind: 'failed', reason })
  process.disconnect?.()
  process.exitCode = 1
}

process.on('disconnect', leave)
process.on('SIGTERM', leave)
process.on('SIGINT', leave)
run(await freePort(), 0)
