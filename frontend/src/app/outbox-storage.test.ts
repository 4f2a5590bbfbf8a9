import { describe, expect, it } from 'vitest'
import type { Waiting } from './outbox-rules.ts'
import { outboxIn } from './outbox-storage.ts'

/** Storage as browsers have it, in memory. */
const memory = (): Storage => {
  const map = new Map<string, string>()
  return {
    get length() {
      return map.size
    },
    key: (n) => [...map.keys()][n] ?? null,
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, value) => void map.set(name, value),
    removeItem: (name) => void map.delete(name),
    clear: () => map.clear(),
  }
}
const word = (key: string): Waiting => ({
  key,
  at: 1,
  day: '2025-06-03',
  round: 'MA',
  body: { depot: 'D01', outcome: 'delivered' },
})

describe('words waiting on a device', () => {
  it('are there again after a reload', () => {
    const storage = memory()
    outboxIn(storage, 'a.').keep(word('k1'))
    expect(outboxIn(storage, 'a.').all()).toEqual([word('k1')])
  })

  it('of two tabs do not overwrite each other', () => {
    const storage = memory()
    const [first, second] = [outboxIn(storage, 'a.'), outboxIn(storage, 'a.')]
    first.keep(word('k1'))
    second.keep(word('k2'))
    first.drop('k1')
    expect(second.all().map((one) => one.key)).toEqual(['k2'])
  })

  it('of another garden or person stay unseen, and a broken one does not hide the others', () => {
    const storage = memory()
    outboxIn(storage, 'a.').keep(word('k1'))
    outboxIn(storage, 'b.').keep(word('k2'))
    storage.setItem('a.broken', '{')
    expect(
      outboxIn(storage, 'a.')
        .all()
        .map((one) => one.key),
    ).toEqual(['k1'])
  })
})
