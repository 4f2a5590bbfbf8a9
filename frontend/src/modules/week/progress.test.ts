import { describe, expect, it } from 'vitest'
import { isDone, progressOf } from './progress.ts'

const counts = { planned: 0, delivered: 0, notCollected: 0, lost: 0, notDelivered: 0 }

describe('the progress of a day', () => {
  it('counts every basket about which something is noted, whatever it is', () => {
    const rounds = [
      { outcomes: { ...counts, planned: 3, delivered: 4, lost: 1 } },
      { outcomes: { ...counts, notCollected: 2, notDelivered: 1 } },
    ]
    expect(progressOf(rounds)).toEqual({ noted: 8, total: 11 })
  })

  it('is done when nothing is left, and never when nothing was planned', () => {
    expect(isDone({ noted: 5, total: 5 })).toBe(true)
    expect(isDone({ noted: 4, total: 5 })).toBe(false)
    expect(isDone({ noted: 0, total: 0 })).toBe(false)
  })
})
