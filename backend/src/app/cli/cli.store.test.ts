import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTable, maintenancePattern, openTable, recoverBulk, type Table } from '#platform/dynamo'
import { testEngine } from '#testing'

const project = path.resolve(import.meta.dirname, '../../../..')
const demo = path.join(project, 'deploy/local/demo/haute-moselle')
const known = (name: string) =>
  readFileSync(path.join(import.meta.dirname, 'fixtures/haute-moselle-2025', name), 'utf8')
const folder = mkdtempSync(path.join(tmpdir(), 'cabas-cli-'))
let endpoint: string

const start = (args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [path.join(project, 'backend/src/app/cli.ts'), ...args], {
    env: { ...process.env, LC_ALL: 'en', CABAS_DATA: folder, DYNAMODB_ENDPOINT: endpoint, ...env },
  })

const run = (args: readonly string[], env?: Record<string, string>) =>
  new Promise<{ code: number | null; out: string; told: string }>((resolve) => {
    const child = start(args, env)
    let out = ''
    let told = ''
    child.stdout.on('data', (part: Buffer) => {
      out += part
    })
    child.stderr.on('data', (part: Buffer) => {
      told += part
    })
    child.once('close', (code) => resolve({ code, out, told }))
  })

const gardenTable = async (slug: string): Promise<Table> => {
  const address = { endpoint, table: `cabas-garden-${slug}` }
  await createTable(address)
  return openTable(address)
}

beforeAll(async () => {
  endpoint = await testEngine()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the figures of a real garden’s year, from its files', () => {
  test('round days are those on which it drove', async () => {
    const { code, out } = await run(['round-days', '--from-files', demo, '--year', '2025'])
    expect(code).toBe(0)
    const firstHalf = out
      .split('\r\n')
      .filter((line, n) => n === 0 || line === '' || line.slice(-10) <= '2025-06-30')
    expect(firstHalf.join('\r\n')).toBe(known('round_days.csv'))
    expect(out.split('\r\n').length).toBeGreaterThan(firstHalf.length)
  })

  test('day totals are what it left at each depot', async () => {
    const asked = ['--from', '2025-01-01', '--to', '2025-06-30']
    const { code, out } = await run(['day-totals', '--from-files', demo, ...asked])
    expect(code).toBe(0)
    expect(out === known('day_totals.csv')).toBe(true)
  })
})

describe('an import', () => {
  test('is tried, done, and done again without writing', async () => {
    await gardenTable('first')
    const tried = await run(['import', demo, '--garden', 'first', '--dry-run'])
    expect(tried.told).toContain('members.csv: 850 rows read; 850 to create, 0 to change, 0 unchanged')
    expect(tried.told).toContain('Only a try')
    expect(await run(['import', demo, '--garden', 'first'])).toMatchObject({
      code: 0,
      told: expect.stringContaining('Import done.'),
    })
    expect((await run(['import', demo, '--garden', 'first'])).told).toContain('nothing to write')
    const asked = ['--garden', 'first', '--from', '2025-01-01', '--to', '2025-06-30']
    expect((await run(['day-totals', ...asked])).out === known('day_totals.csv')).toBe(true)
  })

  test('with bad rows names each by file, line and reason, and exits with 1', async () => {
    await gardenTable('bad-rows')
    const files = path.join(folder, 'bad')
    mkdirSync(files)
    writeFileSync(path.join(files, 'closed_weeks.csv'), 'iso_year,iso_week\n2025,53\n2025,x\n')
    expect(await run(['import', files, '--garden', 'bad-rows'])).toEqual({
      code: 1,
      out: '',
      told: [
        'closed_weeks.csv:2: iso_week: 2025 has no week 53',
        'closed_weeks.csv:3: iso_week: "x" is no number',
        'Nothing was written. Problems found: 2.',
        '',
      ].join('\n'),
    })
    const french = await run(['import', files, '--garden', 'bad-rows', '--dry-run'], {
      LC_ALL: 'fr_FR.UTF-8',
    })
    expect(french.told).toContain('2025 n’a pas de semaine 53')
  })

  test('killed at any moment leaves nothing of it', { timeout: 120_000 }, async () => {
    const table = await gardenTable('killed')
    for (const afterMs of [0, 40, 120]) {
      const child = start(['import', demo, '--garden', 'killed'])
      const ended = new Promise((resolve) => child.once('close', resolve))
      while (!(await table.get(maintenancePattern.key({}))))
        await new Promise((resolve) => setTimeout(resolve, 5))
      await new Promise((resolve) => setTimeout(resolve, afterMs))
      child.kill('SIGKILL')
      await ended
      expect((await run(['import', demo, '--garden', 'killed'])).told).toBe(
        'An import is running in this garden: wait until it is done.\n',
      )
      expect(await recoverBulk(table, () => Date.now() + 60_000)).toBe('undone')
      const left = await Promise.all(
        ['MEMBERS', 'DEPOTS', 'SUBSCRIPTIONS#1'].map((pk) => table.all({ pk, begins: '' })),
      )
      expect(left.flat()).toEqual([])
    }
    expect(await run(['import', demo, '--garden', 'killed'])).toMatchObject({ code: 0 })
  })
})

describe('what cannot be done', () => {
  test.each([
    [['import', '/nowhere', '--garden', 'none'], 'There is no garden "none" here.'],
    [['import', '/nowhere', '--garden', 'there'], 'The folder "/nowhere" does not exist or cannot be read.'],
    [['round-days', '--year', '2025'], 'Name either a garden with --garden or a folder with --from-files.'],
    [['round-days', '--garden', 'there', '--year', '25'], '"25" is no year between 2000 and 2100.'],
    [
      ['day-totals', '--garden', 'there', '--from', '2025-02-30', '--to', '2025-03-01'],
      '"2025-02-30" is no date: write it as YYYY-MM-DD.',
    ],
    [
      ['day-totals', '--garden', 'there', '--from', '2025-03-02', '--to', '2025-03-01'],
      '2025-03-01 comes before 2025-03-02.',
    ],
    [['round-days', '--garden', 'there'], "error: required option '--year <year>' not specified"],
  ])('%j is told in one sentence', async (args, sentence) => {
    await gardenTable('there')
    expect(await run(args)).toEqual({ code: 1, out: '', told: `${sentence}\n` })
  })

  test('without any data, that is said', async () => {
    const told = `No data in "${folder}": run "npm start" first, or set CABAS_DATA.\n`
    expect(await run(['round-days', '--garden', 'x', '--year', '2025'], { DYNAMODB_ENDPOINT: '' })).toEqual({
      code: 1,
      out: '',
      told,
    })
  })
})
