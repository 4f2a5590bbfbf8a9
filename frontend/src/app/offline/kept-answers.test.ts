import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersIn, type KeptAnswers } from './kept-answers.ts'

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
const HOUR = 3_600_000

describe('the last answers on a device', () => {
  it('are found with the moment at which they came', () => {
    const answers = answersIn(memory(), 'a.')
    answers.keep('driving', { rounds: 2 }, 5)
    expect(answers.find('driving', 5 + HOUR)).toEqual({ at: 5, data: { rounds: 2 } })
    expect(answers.find('other', 5)).toBeUndefined()
  })

  it('are not trusted after a day and a half, and leave the device as soon as any is looked for or kept', () => {
    const looks = [
      (answers: KeptAnswers) => answers.find('other', 37 * HOUR),
      (answers: KeptAnswers) => answers.keep('new', 1, 37 * HOUR),
    ]
    for (const look of looks) {
      const storage = memory()
      const answers = answersIn(storage, 'a.')
      answers.keep('old', 'Camille', 0)
      look(answers)
      expect(storage.getItem('a.old')).toBeNull()
    }
  })

  it('are all forgotten at once, and nobody else’s with them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), (keys) => {
        const storage = memory()
        answersIn(storage, 'b.').keep('x', 1, 0)
        const answers = answersIn(storage, 'a.')
        for (const key of keys) answers.keep(key, key, 0)
        expect(storage.length).toBe(keys.length + 1)
        answers.forget()
        expect(storage.length).toBe(1)
      }),
    )
  })

  it('are read past what is not theirs to read', () => {
    const storage = memory()
    storage.setItem('a.broken', '{')
    expect(answersIn(storage, 'a.').find('broken', 0)).toBeUndefined()
  })
})
