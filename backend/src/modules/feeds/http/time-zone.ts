const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** A moment from which a zone's clocks stand otherwise; offsets in minutes east of UTC. */
interface Change {
  readonly atMs: number
  readonly from: number
  readonly to: number
}

/**
 * The VTIMEZONE of an IANA zone for the years named, one part for each change of the clocks (RFC 5545, 3.6.5). Made
 * from the runtime's own rules, so that gardens overseas have theirs.
 */
export const timeZoneText = (zone: string, fromYear: number, toYear: number): string => {
  const offsetAt = offsetsOf(zone)
  const start = Date.UTC(fromYear, 0, 1)
  const changes = changesBetween(start, Date.UTC(toYear + 1, 0, 1), offsetAt)
  const first: Change = { atMs: start, from: offsetAt(start), to: offsetAt(start) }
  const standard = Math.min(first.to, ...changes.map(({ to }) => to))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...[first, ...changes].flatMap((change) =>
      partOf(change, change.to > standard ? 'DAYLIGHT' : 'STANDARD'),
    ),
    'END:VTIMEZONE',
  ].join('\r\n')
}

const partOf = ({ atMs, from, to }: Change, name: string): readonly string[] => [
  `BEGIN:${name}`,
  `DTSTART:${wallClock(atMs + from * MINUTE_MS)}`,
  `TZOFFSETFROM:${offsetText(from)}`,
  `TZOFFSETTO:${offsetText(to)}`,
  `END:${name}`,
]

/** Looks day by day, then hour by hour and minute by minute where something changed. */
const changesBetween = (
  startMs: number,
  endMs: number,
  offsetAt: (ms: number) => number,
): readonly Change[] => {
  const changes: Change[] = []
  for (let ms = startMs; ms < endMs; ms += 24 * HOUR_MS) {
    const from = offsetAt(ms)
    const to = offsetAt(ms + 24 * HOUR_MS)
    if (from === to) continue
    let atMs = ms
    for (const step of [HOUR_MS, MINUTE_MS]) while (offsetAt(atMs + step) === from) atMs += step
    changes.push({ atMs: atMs + MINUTE_MS, from, to })
  }
  return changes
}

const offsetsOf = (zone: string): ((ms: number) => number) => {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  return (ms) => {
    const text = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }
}

const wallClock = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes)
  const hours = String(Math.floor(size / 60)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${hours}${String(size % 60).padStart(2, '0')}`
}
