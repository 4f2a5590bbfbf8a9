import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import type { Depot } from '#modules/depots'
import {
  googleMapsLinks,
  type NavigationLinks,
  navigationLinks,
  type RoundSheet,
  type SheetStop,
  toCsv,
  toGeoJson,
  toGpx,
  toKml,
} from '#platform/routing'
import type { PlanningNeeds, PlanningNotFound } from '../actions/needs.ts'
import { depotOf } from '../domain/home-stop.ts'
import type { Home } from '../domain/planned-round.ts'
import { type DayPlan, type DayPlanRefusal, dayPlan, type RoundPlan } from './day-plan.ts'

export const exportFormats = ['gpx', 'kml', 'geojson', 'csv'] as const
type ExportFormat = (typeof exportFormats)[number]

/** A file for a navigation device or a spreadsheet (RND-04). */
export interface RoundExport {
  readonly text: string
  readonly type: string
  readonly name: string
}

/** What to tap at each stop, and the next four at once in Google Maps. */
export interface RoundLinks {
  readonly stops: readonly ({
    readonly depot: string
    readonly name: string
    readonly arrival: string
  } & NavigationLinks)[]
  readonly googleMaps: readonly string[]
}

interface RoundAsked {
  readonly day: Day
  readonly round: string
  readonly signal?: AbortSignal | undefined
}

type Needs = Parameters<typeof dayPlan>[0] & Pick<PlanningNeeds, 'depots' | 'settings'>
type Refusals = DayPlanRefusal | PlanningNotFound

const SOURCE = 'cabas'

const headings = {
  fr: {
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
    notes: 'Accès',
  },
  en: {
    round: 'Round',
    sequence: 'Sequence',
    name: 'Name',
    address: 'Address',
    latitude: 'Latitude',
    longitude: 'Longitude',
    window: 'Window',
    eta: 'Arrival',
    load: 'Baskets',
    phone: 'Phone',
    notes: 'Access',
  },
}

/** A round of a day as a file; addresses and phones of homes only for whoever drives. (RND-04) */
export const roundExport = async (
  needs: Needs,
  asked: RoundAsked & { readonly format: ExportFormat; readonly forDriver: boolean },
): Promise<Result<RoundExport, Refusals>> => {
  const plan = await planOf(needs, asked)
  if (!plan.ok) return plan
  const [{ locale }, sheet] = await Promise.all([
    needs.settings.garden(),
    sheetOf(needs, plan.value, asked.forDriver),
  ])
  const name = `${asked.round} ${asked.day}.${asked.format}`
  return ok({ name, ...written(sheet, asked.format, locale) })
}

/** Links that hand the stops of a round over to a navigation application. (RND-04) */
export const roundLinks = async (needs: Needs, asked: RoundAsked): Promise<Result<RoundLinks, Refusals>> => {
  const plan = await planOf(needs, asked)
  if (!plan.ok) return plan
  const { stops } = plan.value.round.figures
  return ok({
    stops: stops.map((stop) => ({
      depot: stop.depot,
      name: stop.name,
      arrival: stop.arrival,
      ...navigationLinks(stop, stop.name, SOURCE),
    })),
    googleMaps: googleMapsLinks(stops),
  })
}

interface PlanOfRound {
  readonly plan: DayPlan
  readonly round: RoundPlan
}

const planOf = async (
  needs: Needs,
  { day, round, signal }: RoundAsked,
): Promise<Result<PlanOfRound, Refusals>> => {
  const plan = await dayPlan(needs, day, { signal })
  if (!plan.ok) return plan
  const found = plan.value.rounds.find(({ code }) => code === round)
  return found
    ? ok({ plan: plan.value, round: found })
    : refused({ kind: 'not-found', subject: `round ${round} of ${day}` })
}

const sheetOf = async (
  needs: Needs,
  { plan, round }: PlanOfRound,
  forDriver: boolean,
): Promise<RoundSheet> => {
  const [{ depot }, { hours }] = await Promise.all([needs.depots.all(), needs.planning.settings()])
  const stops = round.figures.stops.map((stop): SheetStop => {
    const known = depot(depotOf(stop.depot))
    const window = hours.find((one) => one.depot === depotOf(stop.depot))
    const home = round.allStops.find((one) => one.depot === stop.depot)?.home
    return {
      latitude: stop.latitude,
      longitude: stop.longitude,
      name: stop.name,
      ...(home ? homeFor(forDriver, home) : placeOf(known)),
      window: window ? `${window.from ?? ''}–${window.to ?? ''}` : '',
      eta: stop.arrival,
      load: stop.baskets,
    }
  })
  return { name: `${round.name} ${plan.day}`, start: plan.start, end: plan.start, stops, track: null }
}

const homeFor = (forDriver: boolean, { address, phone }: Home) =>
  forDriver ? { address, phone, notes: '' } : { address: '', phone: '', notes: '' }

const placeOf = (depot: Depot | undefined) => ({
  address: [depot?.street, [depot?.postcode, depot?.town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', '),
  phone: depot?.contact.phone || depot?.phone || '',
  notes: depot?.accessNotes ?? '',
})

const written = (sheet: RoundSheet, format: ExportFormat, locale: 'fr' | 'en'): Omit<RoundExport, 'name'> => {
  if (format === 'gpx') return { text: toGpx(sheet, 'Cabas'), type: 'application/gpx+xml' }
  if (format === 'kml') return { text: toKml(sheet), type: 'application/vnd.google-earth.kml+xml' }
  if (format === 'geojson') return { text: JSON.stringify(toGeoJson(sheet)), type: 'application/geo+json' }
  return { text: toCsv(sheet, headings[locale]), type: 'text/csv; charset=utf-8' }
}
