import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { idsFrom } from '#kernel/ids'
import { testEngine } from '#testing'
import {
  add,
  type Change,
  cached,
  committer,
  createTable,
  insert,
  journalPattern,
  type Origin,
  openRevisions,
  openTable,
  pattern,
  remove,
  replace,
  type Table,
  withOneReading,
} from './index.ts'

const nowMs = () => Date.parse('2025-06-02T08:00:00Z')
const origin: Origin = { actor: { id: 'alix', name: 'Alix' }, nowMs, newId: idsFrom(nowMs, randomBytes) }
const things = pattern({ item: 'thing', pk: 'THINGS#{shelf}', sk: 'THING#{name}', reads: 'a shelf' })
const key = (name: string, shelf = 'a') => things.key({ shelf, name })
const change = <T>(result: T, ...writes: Change<T>['writes']): Change<T> => ({
  writes,
  facts: [{ kind: 'thing-done', subject: 'thing', figures: {} }],
  touches: ['things'],
  result,
})
let table: Table

beforeAll(async () => {
  const address = { endpoint: await testEngine(), table: `commit-${process.pid}` }
  expect(await createTable(address)).toBe('created')
  expect(await createTable(address)).toBe('existing')
  table = openTable(address)
})

describe('a change', () => {
  const commit = (done: Change<unknown>) => committer(table, origin)(done)

  test('is written with its fact, or refused with the version that is there', async () => {
    expect(await commit(change('made', insert(key('one'), { version: 1 }, 'thing one')))).toEqual({
      ok: true,
      value: 'made',
    })
    expect(await commit(change('again', insert(key('one'), { version: 1 }, 'thing one')))).toMatchObject({
      refusal: { kind: 'already-exists', subject: 'thing one' },
    })
    expect(await commit(change('', replace(key('one'), { version: 2 }, 1, 'thing one')))).toMatchObject({
      ok: true,
    })
    expect(await commit(change('', remove(key('one'), 1, 'thing one')))).toMatchObject({
      refusal: { kind: 'changed-meanwhile', version: 1, currentVersion: 2 },
    })
    const journal = await table.all(journalPattern.range({ month: '2025-06' }))
    expect(journal).toHaveLength(2)
  })

  test('is whole or not at all', async () => {
    const half = change('', insert(key('two'), {}, 'thing two'), insert(key('one'), {}, 'thing one'))
    expect(await commit(half)).toMatchObject({ ok: false })
    expect(await table.get(key('two'))).toBeUndefined()
  })

  test('of more than a hundred writes is our mistake', async () => {
    const many = Array.from({ length: 100 }, (_, n) => insert(key(`m${n}`), {}, 'thing'))
    await expect(commit(change('', ...many))).rejects.toThrow('100 at the most')
  })

  test('told again under its key gives the first answer and has one effect, even when both race', async () => {
    const keyed = { ...origin, idempotency: { person: 'alix', key: 'a-key', fingerprint: 'same' } }
    const answers = await Promise.all(
      ['x', 'y', 'z'].map((name) =>
        committer(table, keyed)(change(name, insert(key(name, 'keyed'), {}, 'thing'))),
      ),
    )
    const given = new Set(answers.map((answer) => (answer.ok ? answer.value : answer.refusal.kind)))
    expect(given.size).toBe(1)
    expect(await table.all(things.range({ shelf: 'keyed' }))).toHaveLength(1)
  })

  test('of two hundred racing for fifty places, exactly fifty get one', async () => {
    const take = () => commit(change('taken', add(key('stock'), 'taken', 1, 'stock', 50)))
    const answers = await Promise.all(Array.from({ length: 200 }, take))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'limit-reached', atMost: 50 } })
    expect(await table.get(key('stock'))).toMatchObject({ taken: 50 })
  })
})

describe('a value kept in memory', () => {
  test('is never older than the call, whoever wrote, and is loaded once for all who ask at once', async () => {
    let loads = 0
    const count = cached(openRevisions(table), ['shelf'], async () => {
      loads++
      return (await table.all(things.range({ shelf: 'kept' }))).length
    })
    const maybeWrite = async (write: boolean) => {
      if (!write) return
      const put = insert(key(randomBytes(8).toString('hex'), 'kept'), {}, 'thing')
      await committer(table, origin)({ ...change('', put), touches: ['shelf'] })
    }
    const step = async (write: boolean) => {
      const before = await count()
      await maybeWrite(write)
      const after = before + Number(write)
      expect(await Promise.all([count(), count()])).toEqual([after, after])
    }
    const steps = fc.array(fc.boolean(), { maxLength: 6 })
    const walk = fc.asyncProperty(steps, async (writes) => {
      for (const write of writes) await step(write)
    })
    await fc.assert(walk, { numRuns: 20 })
    const loaded = loads
    await Promise.all(Array.from({ length: 20 }, count))
    expect(loads).toBe(loaded)
  })

  test('within one request stands still for what others write and follows what the request writes', async () => {
    const revisions = openRevisions(table)
    const count = cached(
      revisions,
      ['shelf'],
      async () => (await table.all(things.range({ shelf: 'scoped' }))).length,
    )
    const write = () =>
      committer(
        table,
        origin,
      )({
        ...change('', insert(key(randomBytes(8).toString('hex'), 'scoped'), {}, 'thing')),
        touches: ['shelf'],
      })
    await withOneReading(async () => {
      expect(await count()).toBe(0)
      await write()
      expect(await count()).toBe(1)
    })
    await write()
    expect(await count()).toBe(2)
  })

  test('of those who counted at the same moment, one is next and the others are held back', async () => {
    const revisions = openRevisions(table)
    const commit = committer(table, origin)
    const loaded = cached(revisions, ['counted'], async () => randomBytes(4).toString('hex'))
    const before = await loaded()
    const next = (await revisions.read()).next('counted', 'what was counted')
    const racing = await Promise.all(
      [1, 2, 3].map(() => commit({ writes: next, facts: [], touches: [], result: null })),
    )
    expect(racing.filter(({ ok }) => ok)).toHaveLength(1)
    for (const one of racing) {
      if (!one.ok) expect(one.refusal).toMatchObject({ subject: 'what was counted' })
    }
    expect(await loaded()).not.toBe(before)
    await commit({ writes: [], facts: [], touches: ['counted'], result: null })
    const late = await commit({ writes: next, facts: [], touches: [], result: null })
    expect(late.ok).toBe(false)
  })

  test('is loaded again after a load that failed', async () => {
    let broken = true
    const load = cached(openRevisions(table), ['other'], async () => {
      if (broken) throw new Error('broken')
      return 'whole'
    })
    await expect(load()).rejects.toThrow('broken')
    broken = false
    expect(await load()).toBe('whole')
  })
})

describe('reading', () => {
  test('goes over every page, however large the partition', async () => {
    const text = 'x'.repeat(200_000)
    for (let n = 0; n < 12; n++)
      await table.transact([insert(key(`big${String(n).padStart(2, '0')}`, 'big'), { text }, 'thing')])
    expect(await table.all(things.range({ shelf: 'big' }))).toHaveLength(12)
    const seen: unknown[] = []
    let after: string | undefined
    do {
      const page = await table.page(things.range({ shelf: 'big' }), { limit: 5, after, newestFirst: true })
      seen.push(...page.items)
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(12)
  })

  test('a value cannot reach into another key', () => {
    expect(() => things.key({ shelf: 'a#THING', name: 'x' })).toThrow("may not hold '#'")
  })
})
