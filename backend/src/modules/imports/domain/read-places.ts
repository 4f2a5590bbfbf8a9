import type { Weekday } from '#kernel/day'
import { folded } from '#kernel/text'
import { noRepeat, type Reading } from './reading.ts'
import { type RowReader, readRows } from './row-reader.ts'
import type { ImportedDepot, ImportedRound } from './target.ts'

const WEEKDAY_NAMES: ReadonlyMap<string, Weekday> = new Map(
  ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((number) => [
    [`${number}`, number],
    [['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'][number - 1] ?? '', number],
    [
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][number - 1] ?? '',
      number,
    ],
  ]),
)
const DEPOT_KINDS = ['open', 'restricted', 'professional', 'home', 'reserve'] as const
const COLOUR = /^#[0-9a-f]{6}$/
const POSITION_MAX = 9999

/** Rounds with their stops, which are in the order of `position`, then of the file. */
export const readRounds = (reading: Reading, depots: readonly ImportedDepot[]): readonly ImportedRound[] => {
  const repeated = noRepeat<string>('repeated-code')
  const columns = ['code', 'name', 'weekday', 'preparation_day', 'colour', 'position']
  const rounds = readRows(reading.file('rounds.csv'), columns, reading.problems, (row) => {
    const code = row.code('code')
    repeated(row, 'code', code, { code })
    return {
      code,
      name: row.text('name', 80, true),
      weekday: row.whole('weekday', 1, 7) as Weekday,
      preparationWeekday: preparationWeekday(row),
      colour: colour(row),
      position: row.whole('position', 0, POSITION_MAX),
    }
  })
  const stops = readStops(reading, new Set(rounds.map(({ code }) => code)), depots)
  return rounds.map((round) => ({ ...round, stops: stops.get(round.code) ?? [] }))
}

/** Depots, with the phone and the sentence for whom where the file has them; those of a round that the file leaves out keep their place only if `round_stops.csv` names them. */
export const readDepots = (reading: Reading): readonly ImportedDepot[] => {
  const repeated = noRepeat<string>('repeated-code')
  const columns = ['code', 'name', 'kind', 'town', 'postcode', 'latitude', 'longitude', 'capacity']
  return readRows(reading.file('depots.csv'), columns, reading.problems, (row) => {
    const code = row.code('code')
    repeated(row, 'code', code, { code })
    const name = row.text('name', 80, true)
    const kind = row.oneOf('kind', DEPOT_KINDS)
    const town = row.text('town', 80)
    const postcode = row.text('postcode', 12)
    return { code, name, kind, town, postcode, ...position(row), capacity: capacityOf(row), ...told(row) }
  })
}

const position = (row: RowReader): Pick<ImportedDepot, 'latitude' | 'longitude'> => {
  const latitude = row.decimal('latitude', -90, 90)
  const longitude = row.decimal('longitude', -180, 180)
  if ((latitude === null) !== (longitude === null)) row.refuse('latitude', 'half-a-position')
  return { latitude, longitude }
}

/** What may be left out; a file that does not tell it leaves it as it is. */
const told = (row: RowReader): Pick<ImportedDepot, 'phone' | 'reservedFor'> => {
  const phone = row.phone('phone')
  const reservedFor = row.text('reserved_for', 120)
  return { ...(phone && { phone }), ...(reservedFor && { reservedFor }) }
}

const capacityOf = (row: RowReader): number | null => {
  const capacity = row.decimal('capacity', 0, 10_000)
  const half = capacity !== null && !Number.isNaN(capacity) && !Number.isInteger(capacity)
  if (half) row.refuse('capacity', 'not-a-number', { text: capacity })
  return capacity
}

const readStops = (
  reading: Reading,
  rounds: ReadonlySet<string>,
  depots: readonly ImportedDepot[],
): ReadonlyMap<string, readonly { readonly depot: string }[]> => {
  const repeated = noRepeat<string>('stop-twice')
  const knownDepots = new Set([...reading.existing.depots, ...depots.map(({ code }) => code)])
  const file = reading.file('round_stops.csv')
  const stops = readRows(file, ['round', 'depot', 'position'], reading.problems, (row) => {
    const round = row.text('round', 20, true)
    const depot = row.text('depot', 20, true)
    if (round !== '' && !rounds.has(round)) row.refuse('round', 'unknown-round', { round })
    if (depot !== '' && !knownDepots.has(depot)) row.refuse('depot', 'unknown-depot', { depot })
    repeated(row, null, `${round} ${depot}`, { round, depot })
    return { round, depot, position: row.whole('position', 0, POSITION_MAX) }
  })
  const inOrder = stops.toSorted((a, b) => a.position - b.position)
  const byRound = new Map<string, readonly { readonly depot: string }[]>()
  for (const { round, depot } of inOrder) byRound.set(round, [...(byRound.get(round) ?? []), { depot }])
  return byRound
}

const preparationWeekday = (row: RowReader): Weekday => {
  const text = row.text('preparation_day', 20, true)
  const number = WEEKDAY_NAMES.get(folded(text))
  if (text !== '' && number === undefined) row.refuse('preparation_day', 'not-a-weekday', { text })
  return number ?? 1
}

const colour = (row: RowReader): string => {
  const text = row.text('colour', 20).toLowerCase()
  if (!COLOUR.test(text)) row.refuse('colour', 'not-a-colour', { text })
  return text
}
