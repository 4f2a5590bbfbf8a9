import type { Point } from '../problem/problem.ts'
import type { RoundSheet, SheetStop } from './round-sheet.ts'
import { degrees, escapeXml, textElement } from './xml.ts'

/**
 * GPX 1.1: a waypoint per stop, the route in order (the device finds its way), and the exact track when it is known.
 * The order of elements is the schema's: metadata, wpt, rte, trk. RND-04.
 */
export const toGpx = (round: RoundSheet, creator: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gpx version="1.1" creator="${escapeXml(creator)}" xmlns="http://www.topografix.com/GPX/1/1">`,
    `<metadata><name>${escapeXml(round.name)}</name></metadata>`,
    ...round.stops.map((stop, index) => waypoint('wpt', stop, index)),
    `<rte><name>${escapeXml(round.name)}</name>`,
    `<rtept ${position(round.start)}/>`,
    ...round.stops.map((stop, index) => waypoint('rtept', stop, index)),
    ...(round.end ? [`<rtept ${position(round.end)}/>`] : []),
    '</rte>',
    ...trackOf(round),
    '</gpx>',
    '',
  ].join('\n')

const waypoint = (element: 'wpt' | 'rtept', stop: SheetStop, index: number): string =>
  [
    `<${element} ${position(stop)}>`,
    textElement('name', `${index + 1}. ${stop.name}`),
    textElement('cmt', [stop.eta, stop.window].filter(Boolean).join(' · ')),
    textElement('desc', [stop.address, stop.phone, stop.notes].filter(Boolean).join('\n')),
    `</${element}>`,
  ].join('')

const trackOf = ({ name, track }: RoundSheet): string[] =>
  track
    ? [
        `<trk><name>${escapeXml(name)}</name><trkseg>`,
        ...track.map((point) => `<trkpt ${position(point)}/>`),
        '</trkseg></trk>',
      ]
    : []

/** GPX counts from -180 up to, not including, 180. */
const position = ({ latitude, longitude }: Point): string => {
  const east = degrees(longitude)
  return `lat="${degrees(latitude)}" lon="${east === '180' ? '-180' : east}"`
}
