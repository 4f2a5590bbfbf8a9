import { describe, expect, it } from 'vitest'
import { nextStep } from './steps.ts'

const steps = [
  { step: 'identity', done: true },
  { step: 'calendar', done: false },
  { step: 'products', done: false },
] as const

describe('the steps of the set-up', () => {
  it('opens the first step that is neither done nor put off', () => {
    expect(nextStep(steps, new Set())).toBe('calendar')
    expect(nextStep(steps, new Set(['calendar']))).toBe('products')
  })

  it('opens nothing when nothing is left', () => {
    expect(nextStep(steps, new Set(['calendar', 'products']))).toBeUndefined()
    expect(nextStep([], new Set())).toBeUndefined()
  })
})
