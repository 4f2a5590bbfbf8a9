import type { Objective, Vehicle } from '../problem/problem.ts'

/** What the literature counts: distance alone, and no stop left out. */
export const distanceOnly: Objective = {
  perSecond: 0,
  perMetre: 1,
  perSecondLate: null,
  balance: 0,
  moved: 0,
  reordered: 0,
  unserved: 10_000_000,
}

/** Vehicles that are all alike, from the one depot and back, within its hours where it has any. */
export const equalVehicles = (count: number, capacity: number, shift?: Vehicle['shift']): Vehicle[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `v${i + 1}`,
    start: 0,
    end: 0,
    capacity: [capacity],
    ...(shift ? { shift } : {}),
  }))
