import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastErrorIn } from './child.ts'
import { backOffMs } from './keeper.ts'
import { keptSecret } from './kept-secret.ts'
import { readOptions } from './options.ts'
import { runningSupervisor, writeRunFile } from './run-file.ts'
import { sentencesFor } from './sentences.ts'
import { sentenceFor } from './trouble.ts'

describe('options', () => {
  it('stand at port 8080 and .data of the project unless told otherwise', () => {
    expect(readOptions([], {}, '/project')).toMatchObject({
      ok: true,
      value: { port: 8080, data: '/project/.data', reset: false, demo: 'full', pages: null, tiles: null },
    })
    const asked = readOptions(['--reset', '--yes'], { PORT: '9001', CABAS_DATA: '/srv/cabas' }, '/project')
    expect(asked).toMatchObject({ value: { port: 9001, data: '/srv/cabas', reset: true, agreed: true } })
  })

  it.each(['0', '65536', 'http', '80.5', '-1'])('refuse %s as a port', (value) => {
    expect(readOptions([], { PORT: value }, '/')).toMatchObject({ refusal: { kind: 'not-a-port', value } })
  })

  it('refuse a flag that nobody knows', () => {
    expect(readOptions(['--rest'], {}, '/')).toMatchObject({ refusal: { kind: 'unknown-option' } })
  })
})

describe('waiting before a process is started again', () => {
  it('begins with a quarter of a second, doubles, and ends at half a minute', () => {
    expect([1, 2, 3].map(backOffMs)).toEqual([250, 500, 1000])
    fc.assert(
      fc.property(fc.nat(10_000), (failures) => {
        expect(backOffMs(failures)).toBeLessThanOrEqual(30_000)
        expect(backOffMs(failures + 1)).toBeGreaterThanOrEqual(backOffMs(failures))
      }),
    )
  })
})

describe('the last words of a process', () => {
  it('are the error, without its stack and without secrets', () => {
    const output = `node:internal/x\n\nTypeError: no table at Bearer abcdefghijklmn\n    at start (file.ts:1:1)\n\nNode.js v24.21.0\n`
    expect(lastErrorIn(output)).toBe('TypeError: no table at Bearer [redacted]')
    expect(lastErrorIn('A garden cannot start: CABAS_TABLE: missing\n')).toContain('CABAS_TABLE')
    expect(lastErrorIn('')).toBe('')
  })
})

describe('the secret of a data folder', () => {
  it('is the same at the next start, so that keys kept closed open again, and is for its owner only', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cabas-secret-'))
    const file = path.join(folder, 'secret')
    const secret = keptSecret(file)
    expect(secret.length).toBeGreaterThan(40)
    expect(keptSecret(file)).toBe(secret)
    expect(keptSecret(path.join(folder, 'another'))).not.toBe(secret)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    rmSync(folder, { recursive: true })
  })
})

describe('the run file', () => {
  it('of a supervisor that was killed, or of another program with its number, says that nothing runs', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cabas-run-'))
    const file = path.join(folder, 'run.json')
    const run = {
      port: 1,
      endpoint: '',
      enginePids: [],
      identityPort: 1,
      capturePort: 1,
      smtpPort: 1,
      gardens: [],
    }
    expect(runningSupervisor(file)).toBeUndefined()
    writeRunFile(file, { ...run, pid: 2 ** 30 })
    expect(runningSupervisor(file)).toBeUndefined()
    writeRunFile(file, { ...run, pid: process.ppid })
    expect(runningSupervisor(file)).toBeUndefined()
    writeFileSync(file, '{ cut')
    expect(runningSupervisor(file)).toBeUndefined()
    rmSync(folder, { recursive: true })
  })
})

describe('sentences', () => {
  it('follow the terminal, French where it says nothing', () => {
    expect(sentencesFor({}).portTaken(8080)).toContain('port 8080')
    expect(sentencesFor({ LANG: 'en_GB.UTF-8' }).portTaken(8080)).toContain('already taken')
    expect(sentencesFor({ LANG: 'fr_FR.UTF-8' }).portTaken(8080)).toContain('déjà pris')
  })

  it('name what to do when the engine is missing, in one line', () => {
    const sentence = sentenceFor({ kind: 'engine-missing', platform: 'linux-arm64' }, sentencesFor({}))
    expect(sentence).toContain('DYNAMODB_ENDPOINT')
    expect(sentence).toContain('linux-arm64')
    expect(sentence).not.toContain('\n')
  })
})
