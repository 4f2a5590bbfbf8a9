import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DrivenDepot, type DrivenLine, driverStops } from './driver-stop.ts'

const line = (member: number, depot: string, stop: number): DrivenLine => ({
  subscription: member,
  member,
  memberName: `Nom${member}`,
  phone: '',
  productName: 'Panier',
  quantity: 1,
  depot,
  depotName: `Dépôt ${depot}`,
  stop,
  outcome: 'planned',
})
const depotOf = (code: string): DrivenDepot => ({
  code,
  name: code,
  kind: code === 'H' ? 'home' : 'open',
  street: '',
  postcode: '',
  town: '',
  latitude: null,
  longitude: null,
  phone: '',
  contact: { name: '', phone: '' },
  accessNotes: '',
})
const placed = { latitude: 48.2, longitude: 6.4 }
const homeOf = (member: number) => ({
  street: `${member} rue Haute`,
  postcode: '',
  town: '',
  position: member === 3 ? null : placed,
})
const lines = [line(9, 'A', 1), line(1, 'H', 2), line(2, 'H', 2), line(3, 'H', 2), line(8, 'B', 3)]

describe('homes on the driver’s page', () => {
  test('come in the planned order, each with the stop before it and a way there when it is on the map', () => {
    const stops = driverStops(lines, depotOf, homeOf, ['H/2', 'A', 'H', 'B', 'C', 'H/1'])
    expect(stops.map(({ depot }) => depot)).toEqual(['A', 'H', 'B'])
    expect(stops[1]?.people.map(({ name, after, latitude }) => [name, after, latitude])).toEqual([
      ['Nom2', '', 48.2],
      ['Nom1', 'Dépôt B', 48.2],
      ['Nom3', '', null],
    ])
  })

  test('are all there once, whatever was planned', () => {
    const planned = fc.shuffledSubarray(['A', 'B', 'C', 'H', 'H/1', 'H/2', 'H/3', 'H/7'])
    fc.assert(
      fc.property(planned, (order) => {
        const people = driverStops(lines, depotOf, homeOf, order)[1]?.people ?? []
        expect(people.map(({ subscription }) => subscription).toSorted()).toEqual([1, 2, 3])
      }),
    )
  })
})
