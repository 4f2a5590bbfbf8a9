import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunFile } from './run-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cabas-start-'))
const pages = path.join(folder, 'pages')
const data = path.join(folder, 'data')
let port = 0

beforeAll(async () => {
  mkdirSync(pages)
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html><html><head></head><body>Cabas</body></html>')
  port = await freePort()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

const start = (
  over: Record<string, string> = {},
  args: readonly string[] = [],
  by: 'node' | 'npm' = 'node',
): Started => {
  const env = { PORT: String(port), CABAS_DATA: data, CABAS_PAGES: pages, CABAS_DEMO: 'empty', LANG: 'fr_FR' }
  const script = path.join(import.meta.dirname, 'start.mjs')
  const [program, words] = by === 'npm' ? ['npm', ['start']] : [process.execPath, [script, ...args]]
  const child = spawn(program, words, {
    cwd: path.join(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, ...env, ...over },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString('utf8')
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, output: () => output, ended }
}

const until = async <T>(look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> => {
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const ready = (started: Started) =>
  until(() => {
    if (started.child.exitCode !== null) throw new Error(started.output())
    return started.output().includes('ready')
  })

const runFile = (): RunFile => JSON.parse(readFileSync(path.join(data, 'run.json'), 'utf8')) as RunFile
const pidOf = (slug: string) => runFile().gardens.find((garden) => garden.slug === slug)?.pid ?? undefined
const allPids = (run: RunFile): number[] => [
  ...run.enginePids,
  ...run.gardens.flatMap(({ pid }) => pid ?? []),
]
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
const answers = async (slug: string): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}/g/${slug}/api/config`)).status

const oneSentence = (text: string) => expect(text.trim().split('\n').filter(Boolean)).toHaveLength(1)

describe('npm start that cannot', () => {
  it('says in one sentence that the port is taken, and ends with a failure', async () => {
    const server: Server = createServer()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const started = start()
    expect(await started.ended).toBe(1)
    expect(started.output()).toContain(`port ${port} est déjà pris`)
    oneSentence(started.output())
    await new Promise((resolve) => server.close(resolve))
  })

  it('says in one sentence that the data folder is not writable', async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, '')
    const started = start({ CABAS_DATA: path.join(file, 'data') })
    expect(await started.ended).toBe(1)
    expect(started.output()).toContain('accessible en écriture')
    oneSentence(started.output())
  })

  it('says in one sentence that no engine answers', async () => {
    const started = start({ DYNAMODB_ENDPOINT: `http://127.0.0.1:${await freePort()}` })
    expect(await started.ended).toBe(1)
    expect(started.output()).toContain('DYNAMODB_ENDPOINT')
    oneSentence(started.output())
  })

  it('asks before it erases, and erases nothing where nobody can answer', async () => {
    mkdirSync(data, { recursive: true })
    writeFileSync(path.join(data, 'cabas.db'), 'not even a database')
    writeFileSync(path.join(data, 'letter.odt'), 'not ours')
    const started = start({}, ['--reset'])
    expect(await started.ended).toBe(1)
    expect(readFileSync(path.join(data, 'cabas.db'), 'utf8')).toBe('not even a database')
  })
})

describe('npm start', () => {
  let first: Started

  beforeAll(async () => {
    first = start({}, ['--reset', '--yes'])
    await ready(first)
  }, 120_000)

  it('begins anew after --reset --yes, spares what is not its own, and tells who may sign in where', () => {
    expect(readFileSync(path.join(data, 'cabas.db'), 'latin1').slice(0, 6)).toBe('SQLite')
    expect(existsSync(path.join(data, 'letter.odt'))).toBe(true)
    for (const told of [
      `http://localhost:${port}/g/haute-moselle/`,
      'claire@example.org',
      'plateforme@example.org',
    ])
      expect(first.output()).toContain(told)
  })

  it('serves platform, gardens, sign-in and captured messages on its one port', async () => {
    for (const target of ['', 'g/trois-saules/', 'api/config', 'capture/', 'g/haute-moselle/api/config'])
      expect((await fetch(`http://127.0.0.1:${port}/${target}`)).status).toBe(200)
    const certs = 'auth/realms/trois-saules/protocol/openid-connect/certs'
    expect((await fetch(`http://127.0.0.1:${port}/${certs}`)).status).toBe(200)
  })

  it('refuses a second one on the same data while it runs', async () => {
    const second = start({ PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('tourne déjà')
  })

  it('starts a garden again whose process was killed, while the other goes on', async () => {
    const pid = await until(() => pidOf('trois-saules'))
    process.kill(pid, 'SIGKILL')
    const away = await until(async () => {
      expect(await answers('haute-moselle')).toBe(200)
      return (await answers('trois-saules')) === 503
    })
    expect(away).toBe(true)
    await until(async () => (await answers('trois-saules')) === 200)
    const again = await until(() => (pidOf('trois-saules') !== pid ? pidOf('trois-saules') : undefined))
    expect(alive(again)).toBe(true)
    expect(first.output()).toContain('trois-saules s’est arrêté')
  })

  it('stops everything on Ctrl-C and takes its run file away', async () => {
    const pids = [...allPids(runFile()), ...childrenOf(first.child.pid ?? 0)]
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(pids.filter(alive)).toEqual([])
    expect(existsSync(path.join(data, 'run.json'))).toBe(false)
  })

  it('finds its data again, and leaves no process behind when it is killed with -9', async () => {
    const second = start()
    await ready(second)
    expect(await answers('haute-moselle')).toBe(200)
    expect(second.output()).not.toContain('Création')
    const pids = [...allPids(runFile()), ...childrenOf(second.child.pid ?? 0)]
    expect(pids.length).toBeGreaterThanOrEqual(6)
    second.child.kill('SIGKILL')
    await second.ended
    await until(() => !pids.some(alive))
  }, 120_000)

  it('leaves no process behind either when it is npm that is killed with -9', async () => {
    const third = start({}, [], 'npm')
    await ready(third)
    const { pid, enginePids } = runFile()
    third.child.kill('SIGKILL')
    await until(() => ![pid, ...enginePids].some(alive))
    expect(existsSync(path.join(data, 'run.json'))).toBe(false)
  }, 120_000)
})
