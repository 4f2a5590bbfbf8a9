import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { idsFrom } from '#kernel/ids'
import { testEngine } from '#testing'
import { committerOfMany } from './bulk.ts'
import { bulkPatterns } from './bulk-journal.ts'
import { recoverBulk } from './bulk-recovery.ts'
import { type Change, committer, type Origin } from './commit.ts'
import { openRevisions } from './revisions.ts'
import { createTable } from './schema.ts'
import { openTable, type Table } from './table.ts'
import { insert, remove, replace, type Write } from './write.ts'

const nowMs = () => Date.parse('2025-06-02T08:00:00Z')
const origin: Origin = { actor: { id: 'a', name: 'A' }, nowMs, newId: idsFrom(nowMs, randomBytes) }
const later = () => Date.now() + 60_000
const keyOf = (n: number) => ({ pk: 'THINGS', sk: `THING#${String(n).padStart(4, '0')}` })
const thing = (n: number, text: string, version = 1) => ({ n, text, version })
let tables = 0

const emptyTable = async (): Promise<Table> => {
  const address = { endpoint: await testEngine(), table: `bulk-${process.pid}-${++tables}` }
  await createTable(address)
  return openTable(address)
}
const all = (table: Table) => table.all<{ n: number; text: string }>({ pk: 'THINGS', begins: 'THING#' })
const leftOf = async (table: Table) => [
  ...(await table.all(bulkPatterns.finished.range({}))),
  ...(await table.all({ pk: 'REVISIONS', begins: 'MAINTENANCE' })),
]
const change = (writes: readonly Write[]): Change<number> => ({
  writes,
  facts: [{ kind: 'things-changed', subject: 'things', figures: { count: writes.length } }],
  touches: ['things'],
  result: writes.length,
})

/** A table whose process is killed after that many transactions: whatever comes later never arrives. */
const dyingAfter = (table: Table, transactions: number): Table => {
  let left = transactions
  return {
    ...table,
    transact: async (writes) => {
      if (left-- <= 0) throw new Error('killed')
      await table.transact(writes)
    },
  }
}

/** 120 things to begin with; the change replaces 40, deletes 20 and adds 200. */
const begin = async () => {
  const table = await emptyTable()
  const commit = committerOfMany(table, origin)
  await commit(change(Array.from({ length: 120 }, (_, n) => insert(keyOf(n), thing(n, 'old'), `thing ${n}`))))
  return table
}
const bigWrites: readonly Write[] = [
  ...Array.from({ length: 40 }, (_, n) => replace(keyOf(n), thing(n, 'new', 2), 1, `thing ${n}`)),
  ...Array.from({ length: 20 }, (_, n) => remove(keyOf(100 + n), 1, `thing ${100 + n}`)),
  ...Array.from({ length: 200 }, (_, n) =>
    insert(keyOf(1000 + n), thing(1000 + n, 'added'), `thing ${1000 + n}`),
  ),
]

describe('a change of many transactions', () => {
  let table: Table
  beforeAll(async () => {
    table = await begin()
  })

  test('is written as a whole, with its facts and families, and leaves nothing behind', async () => {
    const before = (await openRevisions(table).read()).of(['things'])
    expect(await committerOfMany(table, origin)(change(bigWrites))).toEqual({ ok: true, value: 260 })
    const things = await all(table)
    expect(things).toHaveLength(300)
    expect(things.filter(({ text }) => text === 'new')).toHaveLength(40)
    expect((await openRevisions(table).read()).of(['things'])).toBeGreaterThan(before)
    expect(await leftOf(table)).toEqual([])
  })

  test('a version that changed meanwhile undoes all of it and is named', async () => {
    const before = await all(table)
    const writes = [
      ...Array.from({ length: 200 }, (_, n) => insert(keyOf(3000 + n), thing(n, 'x'), `thing ${n}`)),
      replace(keyOf(0), thing(0, 'stale', 2), 1, 'thing 0'),
    ]
    expect(await committerOfMany(table, origin)(change(writes))).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile', subject: 'thing 0', version: 1, currentVersion: 2 },
    })
    expect(await all(table)).toEqual(before)
    expect(await leftOf(table)).toEqual([])
  })

  test('under a key it is answered again and not written twice', async () => {
    const keyed = { ...origin, idempotency: { person: 'a', key: 'import-1', fingerprint: 'f' } }
    const writes = Array.from({ length: 120 }, (_, n) => insert(keyOf(5000 + n), thing(n, 'k'), `thing ${n}`))
    expect(await committerOfMany(table, keyed)(change(writes))).toMatchObject({ ok: true })
    const stored = await table.get({ pk: 'IDEMPOTENCY#a', sk: 'KEY#import-1' })
    expect(stored).toMatchObject({ result: 120, fingerprint: 'f' })
  })
})

describe('a change whose process is killed', () => {
  test('leaves nothing of it, wherever it was cut off', { timeout: 120_000 }, async () => {
    const table = await begin()
    const before = await all(table)
    for (let transactions = 1; ; transactions++) {
      const dying = dyingAfter(table, transactions)
      const cut = await committerOfMany(dying, origin)(change(bigWrites)).catch(() => 'killed')
      const notice = await table.get({ pk: 'REVISIONS', sk: 'MAINTENANCE' })
      if (!notice) {
        // The last transaction arrived: from here on the change is there, and only tidying up is left.
        expect(cut).toBe('killed')
        break
      }
      expect(await recoverBulk(table, later)).toBe('undone')
      expect(await all(table)).toEqual(before)
      expect(await leftOf(table)).toEqual([])
      expect(await table.all({ pk: `BULK#${(notice as { id: string }).id}`, begins: '' })).toEqual([])
    }
    expect(await all(table)).toHaveLength(300)
    expect(await recoverBulk(table, later)).toBe('nothing-to-do')
    expect(await leftOf(table)).toEqual([])
  })

  test('is undone even when the undoing is killed too', async () => {
    const table = await begin()
    const before = await all(table)
    await committerOfMany(dyingAfter(table, 4), origin)(change(bigWrites)).catch(() => undefined)
    let clockMs = Date.now()
    for (let transactions = 1; transactions < 20; transactions++) {
      clockMs += 60_000
      const done = await recoverBulk(dyingAfter(table, transactions % 3), () => clockMs).catch(() => 'killed')
      if (done === 'undone') break
    }
    expect(await all(table)).toEqual(before)
    expect(await leftOf(table)).toEqual([])
  })

  test('while its heart beats it is left alone, and everybody else is refused', async () => {
    const table = await begin()
    await committerOfMany(dyingAfter(table, 2), origin)(change(bigWrites)).catch(() => undefined)
    expect(await recoverBulk(table)).toBe('running')
    const small = change([insert(keyOf(9000), thing(9000, 'small'), 'thing 9000')])
    expect(await committer(table, origin)(small)).toEqual({ ok: false, refusal: { kind: 'import-running' } })
    expect(await committerOfMany(table, origin)(change(bigWrites))).toEqual({
      ok: false,
      refusal: { kind: 'import-running' },
    })
    expect(await recoverBulk(table, later)).toBe('undone')
    expect(await committer(table, origin)(small)).toMatchObject({ ok: true })
  })

  test('that wakes up after it was undone can write nothing more', async () => {
    const table = await begin()
    const before = await all(table)
    let transactions = 0
    const sleeper: Table = {
      ...table,
      transact: async (writes) => {
        if (++transactions === 3) await recoverBulk(table, later)
        await table.transact(writes)
      },
    }
    await expect(committerOfMany(sleeper, origin)(change(bigWrites))).rejects.toThrow()
    expect(await all(table)).toEqual(before)
  })
})

describe('whatever the change and the moment of the kill', () => {
  const versions = async (table: Table) =>
    Object.fromEntries(
      (await table.all<{ n: number; version: number }>({ pk: 'THINGS', begins: 'THING#' })).map(
        ({ n, version }) => [n, version],
      ),
    )

  test('either all of it is there or nothing', { timeout: 120_000 }, async () => {
    const table = await emptyTable()
    const numbers = fc.uniqueArray(fc.nat({ max: 400 }), { minLength: 100, maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(numbers, fc.integer({ min: 0, max: 8 }), async (touched, transactions) => {
        const before = await versions(table)
        const wanted = { ...before }
        const writes = touched.map((n) => {
          const version = before[n]
          wanted[n] = (version ?? 0) + 1
          const next = thing(n, 'x', wanted[n])
          return version === undefined
            ? insert(keyOf(n), next, 'thing')
            : replace(keyOf(n), next, version, 'thing')
        })
        const dying = dyingAfter(table, transactions)
        const done = await committerOfMany(dying, origin)(change(writes)).catch(() => undefined)
        await recoverBulk(table, later)
        const after = await versions(table)
        if (done || after[touched[0] ?? 0] !== before[touched[0] ?? 0]) expect(after).toEqual(wanted)
        else expect(after).toEqual(before)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
})
