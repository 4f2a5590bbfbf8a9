import type { Point } from '../problem/problem.ts'
import { lineOf, type RoundSheet, type SheetStop } from './round-sheet.ts'
import { degrees, escapeXml, textElement } from './xml.ts'

/** KML 2.2: placemarks in the order of the round, then the line. Coordinates are longitude first. RND-04. */
export const toKml = (round: RoundSheet): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${escapeXml(round.name)}</name>`,
    ...round.stops.map(placemark),
    `<Placemark><name>${escapeXml(round.name)}</name><LineString><tessellate>1</tessellate>`,
    `<coordinates>${lineOf(round).map(coordinates).join(' ')}</coordinates></LineString></Placemark>`,
    '</Document></kml>',
    '',
  ].join('\n')

const placemark = (stop: SheetStop, index: number): string =>
  [
    '<Placemark>',
    textElement('name', `${index + 1}. ${stop.name}`),
    textElement('address', stop.address),
    textElement('phoneNumber', stop.phone),
    textElement('description', [stop.eta, stop.window, stop.notes].filter(Boolean).join(' · ')),
    `<Point><coordinates>${coordinates(stop)}</coordinates></Point></Placemark>`,
  ].join('')

const coordinates = ({ latitude, longitude }: Point): string => `${degrees(longitude)},${degrees(latitude)}`
