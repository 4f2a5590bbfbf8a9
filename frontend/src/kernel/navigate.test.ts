import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { navigationLink, nextStopsLink, phoneLink, usualApp } from './navigate.ts'

const mairie = { latitude: 48.25, longitude: 6.42, label: 'Mairie (cour)' }

describe('handing over to a navigation application', () => {
  it('always says one destination and that one drives', () => {
    expect(navigationLink('google', mairie)).toBe(
      'https://www.google.com/maps/dir/?api=1&destination=48.25,6.42&travelmode=driving&dir_action=navigate',
    )
    expect(navigationLink('waze', mairie)).toBe('https://waze.com/ul?ll=48.25,6.42&navigate=yes')
    expect(navigationLink('apple', mairie)).toBe('https://maps.apple.com/?daddr=48.25,6.42&dirflg=d')
  })

  it('names the pin for any application of the phone', () => {
    expect(navigationLink('device', mairie)).toBe('geo:48.25,6.42?q=48.25,6.42(Mairie%20(cour))')
  })

  it('offers what the device has', () => {
    expect(usualApp('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0)')).toBe('apple')
    expect(usualApp('Mozilla/5.0 (Linux; Android 16)')).toBe('google')
  })

  it('dials digits, and nothing when there is no number', () => {
    expect(phoneLink('+33 6 39 98 00 01')).toBe('tel:+33639980001')
    expect(phoneLink(' ')).toBeUndefined()
  })
})

describe('the next stops at once', () => {
  it('are four at most, in their order, the last one the destination', () => {
    const at = fc.record({
      latitude: fc.integer({ min: -90, max: 90 }),
      longitude: fc.integer({ min: -180, max: 180 }),
    })
    fc.assert(
      fc.property(fc.array(at, { maxLength: 9 }), (stops) => {
        const link = nextStopsLink(stops)
        expect(link === undefined).toBe(stops.length < 2)
        if (!link) return
        const { searchParams } = new URL(link.url)
        const told = [...(searchParams.get('waypoints') ?? '').split('|'), searchParams.get('destination')]
        expect(told).toEqual(stops.slice(0, 4).map(({ latitude, longitude }) => `${latitude},${longitude}`))
        expect(link.count).toBe(told.length)
      }),
    )
  })
})
