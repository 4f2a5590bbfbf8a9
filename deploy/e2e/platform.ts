import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

const START_MAX_MS = 240_000

/**
 * Starts the whole platform as a new user would, in a data folder of its own, for all browser tests of a run.
 * `CABAS_E2E_ON=folder` takes the platform that runs on that data folder instead, while tests are being written.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const sessions = mkdtempSync(path.join(tmpdir(), 'cabas-sessions-'))
  const started = process.env.CABAS_E2E_ON ? runningOn(process.env.CABAS_E2E_ON) : await startNew()
  project.provide('platform', { port: started.port, data: started.data, sessions })
  return async () => {
    await started.stop()
    rmSync(sessions, { recursive: true, force: true })
  }
}

interface Started {
  readonly port: number
  readonly data: string
  readonly stop: () => Promise<void>
}

const runningOn = (data: string): Started => {
  const { port } = JSON.parse(readFileSync(path.join(data, 'run.json'), 'utf8')) as { port: number }
  return { port, data, stop: async () => {} }
}

const startNew = async (): Promise<Started> => {
  const data = mkdtempSync(path.join(tmpdir(), 'cabas-e2e-'))
  const port = await freePort()
  const platform = spawn('node', ['deploy/local/start.ts'], {
    env: { ...process.env, PORT: String(port), CABAS_DATA: data, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => platform.once('exit', () => resolve()))
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    const complain = (what: string) => reject(new Error(`${what}:\n${said.join('\n')}`))
    createInterface({ input: platform.stdout }).on('line', (line) => {
      said.push(line)
      if (/\bready\b/i.test(line)) resolve()
    })
    createInterface({ input: platform.stderr }).on('line', (line) => said.push(line))
    platform.once('exit', (code) => complain(`The platform ended with ${code}`))
    setTimeout(() => complain('The platform is not ready'), START_MAX_MS).unref()
  })
  const stop = async () => {
    platform.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  return { port, data, stop }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

declare module 'vitest' {
  interface ProvidedContext {
    platform: {
      readonly port: number
      readonly data: string
      /** Who has signed in already, one file a person. */
      readonly sessions: string
    }
  }
}
