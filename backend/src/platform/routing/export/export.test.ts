import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml } from '../testing/read-xml.ts'
import { toCsv } from './csv.ts'
import { toGeoJson } from './geo-json.ts'
import { toGpx } from './gpx.ts'
import { toKml } from './kml.ts'
import { googleMapsLinks, navigationLinks } from './navigation-links.ts'
import type { RoundSheet, SheetStop } from './round-sheet.ts'

const stop = (change: Partial<SheetStop> = {}): SheetStop => ({
  latitude: 48.25,
  longitude: 6.42,
  name: 'Épicerie « Chez Ana & Léo »',
  address: '3 rue <des> Lilas',
  phone: '+33 6 39 98 00 01',
  notes: 'Clé "sous" le pot\n2e porte',
  window: '08:00–10:00',
  eta: '08:40',
  load: 12,
  ...change,
})
const garden = { latitude: 48.2, longitude: 6.4 }
const round: RoundSheet = {
  name: 'Mardi & Cie',
  start: garden,
  end: garden,
  stops: [stop(), stop({ name: 'Mairie', latitude: -1 / 3, longitude: 170.123456789 })],
  track: null,
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

describe('GPX', () => {
  it('has the elements in the order of the schema, waypoints and route alike', () => {
    const paths = readXml(toGpx(round, 'Cabas')).map(({ path }) => path)
    const top = paths.filter((path) => path.split('/').length === 2)
    expect(top).toEqual(['gpx/metadata', 'gpx/wpt', 'gpx/wpt', 'gpx/rte'])
    expect(paths.filter((path) => path === 'gpx/rte/rtept')).toHaveLength(4)
    expect(paths.filter((path) => path.startsWith('gpx/wpt/')).slice(0, 3)).toEqual([
      'gpx/wpt/name',
      'gpx/wpt/cmt',
      'gpx/wpt/desc',
    ])
  })

  it('adds the track when the way is known', () => {
    const track = [garden, stop(), garden].map(({ latitude, longitude }) => ({ latitude, longitude }))
    const paths = readXml(toGpx({ ...round, track }, 'Cabas')).map(({ path }) => path)
    expect(paths.filter((path) => path === 'gpx/trk/trkseg/trkpt')).toHaveLength(3)
    expect(paths.indexOf('gpx/trk')).toBeGreaterThan(paths.indexOf('gpx/rte'))
  })

  it('stays well-formed and gives every name back, whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const printable = [...name]
          .filter((c) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(c))
          .join('')
        for (const text of [
          toGpx({ ...round, stops: [stop({ name })] }, 'Cabas'),
          toKml({ ...round, stops: [stop({ name })] }),
        ]) {
          const named = readXml(text).find(
            ({ path }) => path === 'gpx/wpt/name' || path === 'kml/Document/Placemark/name',
          )
          expect(unescaped(named?.text ?? '')).toBe(`1. ${printable}`)
        }
      }),
    )
  })
})

describe('KML', () => {
  it('has a placemark per stop and one line, longitude first', () => {
    const elements = readXml(toKml(round))
    expect(elements.filter(({ path }) => path === 'kml/Document/Placemark')).toHaveLength(3)
    const line = elements.find(({ path }) => path.endsWith('LineString/coordinates'))
    expect(line?.text).toBe('6.4,48.2 6.42,48.25 170.123457,-0.333333 6.4,48.2')
  })
})

describe('GeoJSON', () => {
  it('has the stops in order with what is known, then the line', () => {
    const { features } = toGeoJson(round)
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point', 'LineString'])
    expect(features[0]).toMatchObject({
      geometry: { coordinates: [6.42, 48.25] },
      properties: { sequence: 1, eta: '08:40', load: 12 },
    })
    expect(toGeoJson({ ...round, end: null }).features[2]?.geometry.coordinates).toHaveLength(3)
  })
})

describe('CSV', () => {
  const headings = {
    round: 'Tournée',
    sequence: 'Ordre',
    name: 'Nom',
    address: 'Adresse',
    latitude: 'Latitude',
    longitude: 'Longitude',
    window: 'Créneau',
    eta: 'Arrivée',
    load: 'Paniers',
    phone: 'Téléphone',
    notes: 'Notes',
  }

  it('opens in a French Excel: mark, semicolons, quotes where needed', () => {
    const lines = toCsv(round, headings).split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFTournée;Ordre;Nom;Adresse;Latitude;Longitude;Créneau;Arrivée;Paniers;Téléphone;Notes',
    )
    expect(lines[1]).toBe(
      'Mardi & Cie;1;Épicerie « Chez Ana & Léo »;3 rue <des> Lilas;48.25;6.42;08:00–10:00;08:40;12;+33 6 39 98 00 01;"Clé ""sous"" le pot\n2e porte"',
    )
    expect(lines).toHaveLength(4)
  })

  it('never lets a text become a formula', () => {
    const text = toCsv(
      { ...round, stops: [stop({ name: '=HYPERLINK("x")', notes: '+cmd', phone: '@x' })] },
      headings,
    )
    expect(text).toContain(`;"'=HYPERLINK(""x"")";`)
    expect(text).toContain(";'@x;'+cmd\r\n")
  })
})

describe('navigation links', () => {
  it('hand one destination over, without an origin', () => {
    expect(navigationLinks(garden, 'Jardin (nord)', 'cabas')).toEqual({
      geo: 'geo:48.2,6.4?q=48.2,6.4(Jardin%20%28nord%29)',
      googleMaps:
        'https://www.google.com/maps/dir/?api=1&destination=48.2%2C6.4&travelmode=driving&dir_action=navigate',
      waze: 'https://waze.com/ul?ll=48.2,6.4&navigate=yes&utm_source=cabas',
      appleMaps: 'https://maps.apple.com/?daddr=48.2,6.4&dirflg=d',
    })
  })

  it('never give Google more waypoints than it keeps, and lose no stop', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.constantFrom('browser' as const, 'application' as const),
        (count, target) => {
          const stops = Array.from({ length: count }, (_, i) => ({ latitude: i, longitude: i }))
          const links = googleMapsLinks(stops, target).map((link) => new URL(link))
          const seen = links.flatMap(({ searchParams }) => [
            ...(searchParams.get('waypoints')?.split('|') ?? []),
            searchParams.get('destination'),
          ])
          expect(seen).toEqual(stops.map(({ latitude, longitude }) => `${latitude},${longitude}`))
          const max = target === 'browser' ? 3 : 9
          for (const { searchParams, href } of links) {
            expect((searchParams.get('waypoints')?.split('|') ?? []).length).toBeLessThanOrEqual(max)
            expect(href.length).toBeLessThanOrEqual(2048)
          }
        },
      ),
    )
  })
})
