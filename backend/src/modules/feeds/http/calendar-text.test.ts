import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import type { FeedEvent } from '../domain/calendar-event.ts'
import { en } from '../language/en.ts'
import { fr } from '../language/fr.ts'
import { calendarText } from './calendar-text.ts'
import { timeZoneText } from './time-zone.ts'

const basket: FeedEvent = {
  uid: 'delivery-1-2025-W19@haute-moselle',
  day: day('2025-05-06'),
  time: { kind: 'hours', from: '16:00', to: '19:30' },
  status: 'confirmed',
  sequence: 0,
  content: {
    kind: 'delivery',
    quantity: 2,
    productName: 'Panier simple',
    planName: 'Simple; été, hiver',
    depotName: 'Botanic',
    address: '1 rue des Serres, 88000 Épinal',
    hours: [{ from: '16:00', to: '19:30' }],
  },
}
const round: FeedEvent = {
  ...basket,
  uid: 'round-MA-2025-W19@haute-moselle',
  time: { kind: 'all-day' },
  status: 'cancelled',
  sequence: 3,
  content: {
    kind: 'round',
    depotName: '',
    roundName: 'Mardi',
    address: '',
    baskets: 1,
    products: [{ name: 'Œufs \\ "frais"', quantity: 1 }],
  },
}
const settings = { name: 'Jardin de la Haute-Moselle : mes paniers', timeZone: 'Europe/Paris', say: fr }
const write = (events: readonly FeedEvent[], given: Partial<typeof settings> = {}) =>
  calendarText(events, { ...settings, ...given }, Date.parse('2025-05-01T10:00:00Z'))
const parse = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown as [string, object[], object[]])
const eventsIn = (text: string) =>
  parse(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

/** Content lines by the grammar of RFC 5545, 3.1: at most 75 octets, CRLF, name, parameters, value without controls. */
const NAME = '(?:X-[A-Z0-9-]+|[A-Z][A-Z0-9-]*)'
const VALUE = '(?:"[^"\\x00-\\x08\\x0a-\\x1f\\x7f]*"|[^";:,\\x00-\\x08\\x0a-\\x1f\\x7f]*)'
const LINE = new RegExp(`^${NAME}(?:;${NAME}=${VALUE}(?:,${VALUE})*)*:[^\\x00-\\x08\\x0a-\\x1f\\x7f]*$`, 'u')
const REQUIRED = ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'STATUS', 'SUMMARY']
const UTC_STAMP = /^\d{8}T\d{6}Z$/

const checkGrammar = (text: string): void => {
  expect(text.endsWith('\r\n')).toBe(true)
  const physical = text.slice(0, -2).split('\r\n')
  expect(physical.filter((line) => /[\r\n]/.test(line))).toEqual([])
  expect(physical.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  expect(lines.filter((line) => !LINE.test(line))).toEqual([])
  checkNesting(lines)
  for (const event of text.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n').slice(1)) {
    const names = event.split('\r\n').map((line) => line.split(/[;:]/)[0] ?? '')
    for (const name of REQUIRED) expect(names.filter((one) => one === name)).toHaveLength(1)
  }
  for (const line of lines.filter((one) => /^(DTSTAMP|LAST-MODIFIED):/.test(one)))
    expect(line.split(':')[1]).toMatch(UTC_STAMP)
}

const checkNesting = (lines: readonly string[]): void => {
  const open: string[] = []
  for (const line of lines) {
    if (line.startsWith('BEGIN:')) open.push(line.slice(6))
    if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4))
  }
  expect(open).toEqual([])
}

describe('a calendar file', () => {
  test('is read by another parser as it was meant', () => {
    const text = write([basket, round])
    const [first, second] = eventsIn(text)
    expect(first?.summary).toBe('2 × Panier simple, Botanic')
    expect(first?.location).toBe('Botanic, 1 rue des Serres, 88000 Épinal')
    expect(first?.description).toBe('Formule : Simple; été, hiver\nHoraires : 16:00–19:30')
    expect(second?.startDate.isDate && second.endDate.toString()).toBe('2025-05-07')
    expect(second?.sequence).toBe(3)
    expect(second?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(second?.summary).toBe('Annulé : Mardi : 1 panier')
    expect(String(second?.component.getFirstPropertyValue('dtstamp'))).toBe('2025-05-01T10:00:00Z')
    expect(second?.component.getFirstPropertyValue('description')).toBe('1 × Œufs \\ "frais"')
  })

  test('has the hours in the zone of the garden, whatever the clock of this machine', () => {
    const component = parse(write([basket]))
    const zone = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone') as ICAL.Component)
    const [event] = eventsIn(write([basket]))
    expect(event?.startDate.toString()).toBe('2025-05-06T16:00:00')
    expect(
      event?.startDate.zone?.tzid ?? event?.component.getFirstProperty('dtstart')?.getParameter('tzid'),
    ).toBe('Europe/Paris')
    const inZone = event?.startDate.clone()
    if (inZone) inZone.zone = zone
    expect(inZone?.toJSDate().toISOString()).toBe('2025-05-06T14:00:00.000Z')
  })

  test('keeps to the grammar, with and without events, in both languages', () => {
    for (const say of [fr, en])
      for (const events of [[], [basket], [basket, round]]) checkGrammar(write(events, { say }))
  })

  test('keeps to the grammar whatever people typed, and says it again', () => {
    const typed = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.replace(/\p{Cc}|\p{Cs}/gu, ''))
    fc.assert(
      fc.property(typed, typed, typed, (productName, depotName, name) => {
        const event = { ...basket, content: { ...basket.content, productName, depotName } } as FeedEvent
        const text = write([event], { name: `Jardin ${name}` })
        checkGrammar(text)
        expect(eventsIn(text)[0]?.summary).toBe(`2 × ${productName}, ${depotName}`)
      }),
    )
  })

  test('is the same for the same events at the same moment', () => {
    expect(write([basket, round])).toBe(write([basket, round]))
  })
})

describe('a time zone', () => {
  test('has the changes of the clocks of Paris', () => {
    expect(timeZoneText('Europe/Paris', 2025, 2025).split('\r\n')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:STANDARD',
      'DTSTART:20250101T010000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
  })

  test('without such changes has one part', () => {
    expect(timeZoneText('America/Guadeloupe', 2025, 2026).match(/TZOFFSETTO:.*/g)).toEqual([
      'TZOFFSETTO:-0400',
    ])
  })

  test('gives each moment of a year the offset of the runtime', () => {
    const component = new ICAL.Component(
      ICAL.parse(
        `BEGIN:VCALENDAR\r\n${timeZoneText('Europe/Paris', 2024, 2026)}\r\nEND:VCALENDAR`,
      ) as unknown as [string, object[], object[]],
    )
    const zone = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone') as ICAL.Component)
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2024, 1, 1), max: Date.UTC(2026, 11, 30) }), (ms) => {
        const moment = ms - (ms % 1000)
        const [date = '', time = ''] = format.format(moment).split(' ')
        const wall = ICAL.Time.fromDateTimeString(`${date}T${time}`)
        wall.zone = zone
        const ambiguous = /-10-(2[5-9]|3[01])$/.test(date) && time.startsWith('02')
        expect(ambiguous || wall.toJSDate().getTime() === moment).toBe(true)
      }),
    )
  })
})
