import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { addDays } from '#kernel/day'
import type { FeedEvent } from '../domain/calendar-event.ts'
import type { FeedSentences } from '../language/sentences.ts'
import { timeZoneText } from './time-zone.ts'

const REFRESH_SECONDS = 3600

/** What a calendar is called, in which zone its hours are, and in which language it speaks. */
export interface CalendarWords {
  readonly name: string
  readonly timeZone: string
  readonly say: FeedSentences
}

/** The events as a calendar file (RFC 5545), stamped with the moment at which it is made (3.8.7.2). */
export const calendarText = (
  events: readonly FeedEvent[],
  { name, timeZone, say }: CalendarWords,
  nowMs: number,
): string => {
  const calendar = ical({
    prodId: { company: 'Cabas', product: 'Cabas', language: 'FR' },
    name: escaped(name),
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    // Without a zone of its own, so that stamps are written in UTC as they must be; events have the zone.
    timezone: { name: null, generator: (zone) => timeZoneText(zone, ...yearsOf(events)) },
  })
  for (const event of events) calendar.createEvent(eventOf(event, { timeZone, say, nowMs }))
  return `${calendar.toString()}\r\n`
}

const eventOf = (
  event: FeedEvent,
  { timeZone, say, nowMs }: Omit<CalendarWords, 'name'> & { readonly nowMs: number },
): ICalEventData => {
  const { uid, sequence, content, status } = event
  const off = status === 'cancelled'
  const place = [content.depotName, content.address].filter((part) => part !== '').join(', ')
  return {
    ...timesOf(event, timeZone),
    id: uid,
    sequence,
    stamp: new Date(nowMs),
    // Some calendars show a cancelled event like any other: then its title must say so.
    summary: off ? say.calledOff(say.summary(content)) : say.summary(content),
    description: say.description(content),
    ...(place === '' ? {} : { location: place }),
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

// The library reads a text without a zone by this machine's clock and writes it by the same: the hours stay.
const timesOf = (
  { day, time }: FeedEvent,
  timeZone: string,
): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> =>
  time.kind === 'all-day'
    ? { start: day, end: addDays(day, 1), allDay: true }
    : { start: `${day}T${time.from}:00`, end: `${day}T${time.to}:00`, timezone: timeZone }

const yearsOf = (events: readonly FeedEvent[]): readonly [number, number] => {
  const years = events.map(({ day }) => Number(day.slice(0, 4)))
  return [Math.min(...years), Math.max(...years)]
}

// The library escapes what it writes of events, but not the name of the calendar (RFC 5545, 3.3.11).
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\s+/g, ' ')
