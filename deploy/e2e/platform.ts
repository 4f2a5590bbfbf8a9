import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

const START_MAX_MS = 240_000

/** Starts the whole platform as a new user would, in a data folder of its own, for all browser tests of a run. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const data = mkdtempSync(path.join(tmpdir(), 'cabas-e2e-'))
  const port = await freePort()
  const platform = spawn('node', ['deploy/local/start.ts'], {
    env: { ...process.env, PORT: String(port), CABAS_DATA: data, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => platform.once('exit', () => resolve()))
  const said: string[] = []
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (line: string) => {
      said.push(line)
      if (/\bready\b/i.test(line)) resolve()
    }
    createInterface({ input: platform.stdout }).on('line', listen)
    createInterface({ input: platform.stderr }).on('line', (line) => said.push(line))
    platform.once('exit', (code) => reject(new Error(`The platform ended with ${code}:\n${said.join('\n')}`)))
    setTimeout(
      () => reject(new Error(`The platform is not ready:\n${said.join('\n')}`)),
      START_MAX_MS,
    ).unref()
  })
  await ready
  project.provide('platform', { port, data, said })
  return async () => {
    platform.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
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
    platform: { readonly port: number; readonly data: string; readonly said: readonly string[] }
  }
}
