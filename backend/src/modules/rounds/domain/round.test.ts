import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween, type Weekday, weekdayOf } from '#kernel/day'
import { weekOf } from '#kernel/week'
import { preparationDay } from './preparation.ts'
import type { Round, RoundDetails } from './round.ts'
import { archiveRound, changeRound, createRound, restoreRound } from './round-lifecycle.ts'
import { moveStop, roundsOf, setStops } from './stops.ts'

const tuesday: RoundDetails = {
  name: 'Mardi',
  weekday: 2,
  preparationWeekday: 2,
  colour: '#EF476F',
  position: 1,
}
const round = (code: string, depots: readonly string[], change: Partial<Round> = {}): Round => ({
  ...tuesday,
  colour: '#ef476f',
  code,
  stops: depots.map((depot) => ({ depot })),
  archived: false,
  version: 1,
  ...change,
})
const codes = (of: Round | null | undefined) => of?.stops.map((stop) => stop.depot)
const exists = (depot: string) => depot.startsWith('D')

describe('a round (RND-01)', () => {
  test('has an identifier of the garden’s choosing, once', () => {
    expect(createRound('MA', tuesday, () => false)).toMatchObject({
      value: { code: 'MA', colour: '#ef476f', stops: [], version: 1 },
    })
    expect(createRound('MA', tuesday, () => true)).toMatchObject({ refusal: { kind: 'code-taken' } })
    expect(createRound('', { ...tuesday, weekday: 8 as Weekday, name: '' }, () => false)).toMatchObject({
      refusal: { fields: [{ path: 'code' }, { path: 'weekday' }, { path: 'name' }] },
    })
  })
  test('keeps its stops when it is changed, and is not archived with stops', () => {
    const ma = round('MA', ['D01', 'D02'])
    expect(changeRound(ma, { ...tuesday, name: 'Mardi matin' })).toMatchObject({
      value: { name: 'Mardi matin', stops: [{ depot: 'D01' }, { depot: 'D02' }], version: 2 },
    })
    expect(archiveRound(ma)).toEqual({
      ok: false,
      refusal: { kind: 'round-has-stops', round: 'MA', stops: 2 },
    })
    expect(archiveRound(round('MA', []))).toMatchObject({ value: { archived: true } })
  })
  test('is as it was, two versions on, when it is archived and restored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(9999), (weekday, position) => {
        const before = round('MA', [], { weekday: weekday as 1, position })
        const archived = archiveRound(before)
        if (!archived.ok) throw new Error(archived.refusal.kind)
        expect(restoreRound(archived.value)).toEqual({ ...before, version: before.version + 2 })
        expect(restoreRound(before)).toBe(before)
      }),
    )
  })
})

describe('the stops of a round', () => {
  test('are depots that exist, each once', () => {
    const ma = round('MA', ['D01'])
    expect(setStops(ma, ['D03', 'D01'], exists)).toMatchObject({ value: { version: 2 } })
    expect(setStops(ma, ['D03', 'D03'], exists)).toMatchObject({
      refusal: { kind: 'stop-twice', depot: 'D03' },
    })
    expect(setStops(ma, ['X1'], exists)).toMatchObject({ refusal: { kind: 'unknown-depot', depot: 'X1' } })
    expect(setStops(round('MA', [], { archived: true }), [], exists)).toMatchObject({
      refusal: { kind: 'round-archived' },
    })
  })
  test('move to another round at their place, and both rounds are newer', () => {
    const moved = moveStop({
      depot: 'D02',
      from: round('MA', ['D01', 'D02']),
      to: round('ME1', ['D16', 'D17']),
      position: 1,
    })
    if (!moved.ok) throw new Error(moved.refusal.kind)
    expect(codes(moved.value.from)).toEqual(['D01'])
    expect(codes(moved.value.to)).toEqual(['D16', 'D02', 'D17'])
    expect([moved.value.from?.version, moved.value.to?.version]).toEqual([2, 2])
  })
  test('move within their round', () => {
    const ma = round('MA', ['D01', 'D02', 'D03'])
    const moved = moveStop({ depot: 'D01', from: ma, to: ma, position: 2 })
    expect(moved.ok && codes(moved.value.to)).toEqual(['D02', 'D03', 'D01'])
    expect(moved.ok && moved.value.from).toBe(moved.ok && moved.value.to)
  })
  test('are put on a round and taken off', () => {
    const put = moveStop({ depot: 'D09', from: null, to: round('MA', ['D01']), position: 9 })
    expect(put.ok && codes(put.value.to)).toEqual(['D01', 'D09'])
    const off = moveStop({ depot: 'D01', from: round('MA', ['D01']), to: null, position: 0 })
    expect(off.ok && codes(off.value.from)).toEqual([])
  })
  test('are not moved from nowhere to nowhere, from where they are not, or to where they are', () => {
    const ma = round('MA', ['D01'])
    const kind = (answer: ReturnType<typeof moveStop>) => (answer.ok ? undefined : answer.refusal.kind)
    expect(kind(moveStop({ depot: 'D01', from: null, to: null, position: 0 }))).toBe('move-nowhere')
    expect(kind(moveStop({ depot: 'D02', from: ma, to: null, position: 0 }))).toBe('not-on-round')
    expect(kind(moveStop({ depot: 'D01', from: ma, to: round('ME1', ['D01']), position: 0 }))).toBe(
      'stop-twice',
    )
    expect(
      kind(moveStop({ depot: 'D01', from: ma, to: round('ME1', [], { archived: true }), position: 0 })),
    ).toBe('round-archived')
  })
  test('can be on two rounds, which is two slots in the week (DEP-05)', () => {
    const rounds = [
      round('VE1', ['D01'], { position: 9 }),
      round('MA', ['D01']),
      round('XX', ['D01'], { archived: true }),
    ]
    expect(roundsOf(rounds, 'D01').map(({ code }) => code)).toEqual(['MA', 'VE1'])
  })
  test('are never lost or doubled, however they are moved', () => {
    const move = fc.record({
      depot: fc.nat(5),
      from: fc.nat(1),
      to: fc.nat(1),
      position: fc.integer({ min: -2, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        let rounds = [round('A', ['D0', 'D1', 'D2']), round('B', ['D3', 'D4', 'D5'])]
        for (const { depot, from, to, position } of moves) {
          const answer = moveStop({
            depot: `D${depot}`,
            from: rounds[from] ?? null,
            to: rounds[to] ?? null,
            position,
          })
          const changed = answer.ok ? [answer.value.from, answer.value.to] : []
          rounds = rounds.map((one) => changed.find((other) => other?.code === one.code) ?? one)
        }
        expect(rounds.flatMap((one) => codes(one) ?? []).toSorted()).toEqual([
          'D0',
          'D1',
          'D2',
          'D3',
          'D4',
          'D5',
        ])
      }),
    )
  })
})

describe('the day of preparation', () => {
  test('is its weekday in the week of the delivery', () => {
    expect(preparationDay(day('2025-01-10'), 4)).toBe('2025-01-09')
    expect(preparationDay(day('2025-01-08'), 2)).toBe('2025-01-07')
  })
  test('is the delivery day when a holiday has it driven earlier than that', () => {
    expect(preparationDay(day('2025-08-13'), 4)).toBe('2025-08-13')
    expect(preparationDay(day('2025-11-10'), 2)).toBe('2025-11-10')
    expect(preparationDay(day('2025-08-14'), 4)).toBe('2025-08-14')
  })
  test('is in the week of the delivery and never after it', () => {
    const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)
    fc.assert(
      fc.property(fc.nat(20_000), weekday, (n, preparation) => {
        const delivery = addDays(day('2000-01-01'), n)
        const packed = preparationDay(delivery, preparation)
        expect(weekOf(packed)).toBe(weekOf(delivery))
        expect(daysBetween(packed, delivery)).toBe(Math.max(0, weekdayOf(delivery) - preparation))
      }),
    )
  })
})
