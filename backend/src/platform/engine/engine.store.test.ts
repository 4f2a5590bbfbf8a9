import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { alive, until } from '#testing'
import { type Engine, findEngine, startEngine } from './index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cabas-engine-'))
afterAll(() => rmSync(folder, { recursive: true }))

// The program itself, also where DYNAMODB_ENDPOINT names another engine for the store tests.
const found = findEngine({ PATH: process.env.PATH })
const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()))

const answers = async (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  )

/** Never zero: that would be this process and all its family. */
const programPid = ({ pids: [, pid] }: Engine): number => {
  if (!pid) throw new Error('The engine has no process of ours')
  return pid
}

describe('finding an engine', () => {
  it('takes the endpoint that somebody names before any program', () => {
    const endpoint = 'http://127.0.0.1:8000'
    expect(findEngine({ DYNAMODB_ENDPOINT: endpoint })).toEqual({
      ok: true,
      value: { kind: 'endpoint', endpoint },
    })
  })

  it('refuses, and says for which machine, when there is neither package nor program nor endpoint', () => {
    expect(findEngine({ PATH: folder }, () => undefined)).toMatchObject({
      ok: false,
      refusal: { kind: 'engine-missing', platform: process.platform },
    })
  })
})

describe.runIf(found.ok)('the embedded engine', () => {
  const program = found.ok ? found.value : { kind: 'program' as const, file: '' }

  it('answers, and after stop no process is left', async () => {
    const engine = await startEngine({ found: program })
    expect(await answers(engine.endpoint)).toBe(true)
    await engine.stop()
    expect(engine.pids.filter(alive)).toEqual([])
  })

  it('starts again on the same port when its file-backed process is killed', async () => {
    const engine = await startEngine({ found: program, file: path.join(folder, 'again.db') })
    const enginePid = programPid(engine)
    process.kill(enginePid, 'SIGKILL')
    await until(() => !alive(enginePid))
    await until(() => answers(engine.endpoint))
    expect(await answers(engine.endpoint)).toBe(true)
    await engine.stop()
  })

  it('says that it is lost when a process that kept all in memory is killed', async () => {
    const engine = await startEngine({ found: program })
    process.kill(programPid(engine), 'SIGKILL')
    expect(typeof (await engine.lost)).toBe('string')
    await engine.stop()
  })

  it('leaves nothing behind when the process that started it is killed with -9', async () => {
    const script = fileURLToPath(new URL('./test-parent.ts', import.meta.url))
    const parent = fork(script, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const pids = await new Promise<number[]>((resolve) =>
      parent.once('message', (m) => resolve(m as number[])),
    )
    const gone = ended(parent)
    parent.kill('SIGKILL')
    await gone
    await until(() => !pids.some(alive))
    expect(pids).toHaveLength(2)
  })
})
