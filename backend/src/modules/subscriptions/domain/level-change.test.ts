import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWeeks, type Week, week } from '#kernel/week'
import { changePhase } from './level-change.ts'
import { sampleSubscription, YEAR } from './level-samples.ts'
import { subscribedWeeks } from './subscribed-weeks.ts'
import type { Rhythm, Subscription } from './subscription.ts'
import { weekSpan } from './week-span.ts'

const ODD: Rhythm = { kind: 'fortnightly', anchor: week('2025-W01') }
const EVEN: Rhythm = { kind: 'fortnightly', anchor: week('2025-W02') }
const at = (thisWeek: string, first = thisWeek) => ({ thisWeek: week(thisWeek), first: week(first) })
const quantities = (of: Subscription, weeks: readonly Week[] = YEAR) =>
  subscribedWeeks(of, weekSpan(weeks)).map(({ quantity }) => quantity)
const changed = (of: Subscription, rhythm: Rhythm, from: Week, when = at('2025-W01')) => {
  const result = changePhase(of, { rhythm, from }, when)
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

describe('taking other weeks (CAL-04)', () => {
  const odd = sampleSubscription(1, ODD)

  test('delivers in them from the week on, and before it as agreed', () => {
    const even = changed(odd, EVEN, week('2025-W06'), at('2025-W03'))
    expect(quantities(even, YEAR.slice(2, 9))).toEqual([1, 0, 1, 1, 0, 1, 0])
    expect(even).toMatchObject({ rhythm: EVEN, version: 2 })
  })
  test('is refused for a week that may be frozen', () => {
    expect(changePhase(odd, { rhythm: EVEN, from: week('2025-W03') }, at('2025-W03', '2025-W04'))).toEqual({
      ok: false,
      refusal: { kind: 'week-too-soon', week: '2025-W03', first: '2025-W04' },
    })
  })
  test.each<[Rhythm, Rhythm, string]>([
    [ODD, { kind: 'weekly' }, 'fortnightly'],
    [{ kind: 'weekly' }, { kind: 'weekly' }, 'weekly'],
    [{ kind: 'free' }, { kind: 'free' }, 'free'],
  ])('is refused from %o to %o: that is another agreement', (before, after, rhythm) => {
    const of = sampleSubscription(1, before)
    expect(changePhase(of, { rhythm: after, from: week('2025-W09') }, at('2025-W03'))).toEqual({
      ok: false,
      refusal: { kind: 'not-a-phase', rhythm },
    })
  })
  test('taken back, is as if it had never been, whatever was arranged meanwhile', () => {
    const weekIn = fc.integer({ min: 2, max: 40 }).map((n) => addWeeks(week('2025-W01'), n))
    const exceptions = fc.uniqueArray(fc.record({ week: weekIn, quantity: fc.integer({ min: 2, max: 5 }) }), {
      selector: (one) => one.week,
      maxLength: 6,
    })
    fc.assert(
      fc.property(weekIn, exceptions, (from, drawn) => {
        const before = { ...odd, exceptions: drawn.toSorted((a, b) => (a.week < b.week ? -1 : 1)) }
        const there = changed(before, EVEN, from)
        expect(quantities(there).slice(0, YEAR.indexOf(from))).toEqual(
          quantities(before).slice(0, YEAR.indexOf(from)),
        )
        expect(changed(there, ODD, from)).toEqual({ ...before, version: 3 })
      }),
    )
  })
})
