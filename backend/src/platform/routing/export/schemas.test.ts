import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsIn, geoJson } from '../testing/schemas.ts'
import { toGeoJson } from './geo-json.ts'
import { toGpx } from './gpx.ts'
import { toKml } from './kml.ts'
import type { RoundSheet } from './round-sheet.ts'

const point = fc.record({
  latitude: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 0)),
  longitude: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 0)),
})
const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '<b>&"\'', ']]>', '\u0000\uFFFE'))
const stop = fc
  .tuple(
    point,
    fc.record({ name: words, address: words, phone: words, notes: words, window: words, eta: words }),
  )
  .map(([at, known]) => ({ ...at, ...known, load: 3 }))
const sheet: fc.Arbitrary<RoundSheet> = fc.record({
  name: words,
  start: point,
  end: fc.option(point),
  stops: fc.array(stop, { minLength: 1, maxLength: 6 }),
  track: fc.option(fc.array(point, { minLength: 2, maxLength: 4 })),
})
/** One call of the validator for all of them, for each call is a program of its own. */
const rounds = fc.sample(sheet, { numRuns: 150, seed: 11 })

describe('a round in a file', () => {
  it('is valid GPX 1.1, whatever it is called and wherever it goes', async () => {
    expect(
      await faultsIn(
        'gpx-1.1',
        rounds.map((round) => toGpx(round, 'Cabas <2>')),
      ),
    ).toEqual([])
  })

  it('is valid KML 2.2', async () => {
    expect(await faultsIn('kml-2.2', rounds.map(toKml))).toEqual([])
  })

  it('is valid GeoJSON after RFC 7946, also once it is text', () => {
    fc.assert(
      fc.property(sheet, (round) => {
        const read: unknown = JSON.parse(JSON.stringify(toGeoJson(round)))
        expect(geoJson.safeParse(read).error?.issues ?? []).toEqual([])
      }),
    )
  })
})

describe('the schemas', () => {
  it('find what is out of order, out of range or unknown', async () => {
    const gpx = (inside: string) =>
      `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">${inside}</gpx>`
    const kml = (inside: string) =>
      `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>${inside}</Placemark></Document></kml>`
    const wrong = [
      gpx('<rte/><wpt lat="1" lon="1"/>'),
      gpx('<wpt lat="91" lon="1"/>'),
      gpx('<wpt lat="1" lon="180"/>'),
      gpx('<wpt lat="1" lon="1"><desc>a</desc><name>b</name></wpt>'),
    ]
    for (const text of wrong) expect(await faultsIn('gpx-1.1', [text])).not.toEqual([])
    const wrongKml = [
      kml('<Point><coordinates>6.4</coordinates></Point>'),
      kml('<LineString><coordinates>6.4,48</coordinates></LineString>'),
      kml('<Point><coordinates>48,96.4</coordinates></Point>'),
      kml('<description>a</description><name>b</name>'),
    ]
    for (const text of wrongKml) expect(await faultsIn('kml-2.2', [text])).not.toEqual([])
    const swapped = { type: 'Point', coordinates: [48, 96] }
    expect(
      geoJson.safeParse({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry: swapped, properties: {} }],
      }).success,
    ).toBe(false)
  })
})
