import { ok, type Result, refused } from '#kernel/result'
import type { Problem, Stop } from '../../problem/problem.ts'
import type { OutsideRefusal } from '../refusal.ts'
import { secondsOfDay } from '../unsupported.ts'
import { importAnswer, type StopAnswer, stopList } from './answers.ts'
import { type SpokeLine, sendOnce } from './client.ts'
import { makeOnce, readSent } from './make-once.ts'
import { readPages } from './pages.ts'
import { externalIdOf, type SpokeRound, stopOf } from './round.ts'

const importMax = 100
const step = 'import-stops'

/** All stops of a plan, as they stand (listStops gives ten a page at most). */
export const listStops = (line: SpokeLine, plan: string): Promise<Result<StopAnswer[], OutsideRefusal>> =>
  readPages(line, {
    step: 'list-stops',
    path: `${plan}/stops`,
    query: { maxPageSize: '10' },
    page: stopList,
    items: (page) => page.stops.filter(({ type }) => type === 'stop'),
  })

/**
 * Brings every stop into the plan once: what is there by its external id is not sent again, and after a lost answer
 * the plan is read before anything more is sent. A stop that Spoke does not take is `stops-not-accepted` by name.
 */
export const ensureStops = async (
  line: SpokeLine,
  round: SpokeRound,
  plan: string,
  problem: Problem,
): Promise<Result<'all', OutsideRefusal>> => {
  let stops: readonly Stop[] = []
  return makeOnce<'all'>(line, {
    step,
    find: async () => {
      const missing = await missingStops(line, round, plan, problem)
      if (!missing.ok) return missing
      stops = missing.value
      return ok(stops.length === 0 ? 'all' : null)
    },
    make: () => importAll(line, round, plan, { problem, stops }),
  })
}

const missingStops = async (
  line: SpokeLine,
  round: SpokeRound,
  plan: string,
  problem: Problem,
): Promise<Result<readonly Stop[], OutsideRefusal>> => {
  const there = await listStops(line, plan)
  if (!there.ok) return there
  const known = new Set(there.value.map((stop) => stopOf(round, stop.recipient?.externalId ?? '')))
  return ok(problem.stops.filter(({ id }) => !known.has(id)))
}

type Batch = { readonly problem: Problem; readonly stops: readonly Stop[] }

const importAll = async (
  line: SpokeLine,
  round: SpokeRound,
  plan: string,
  { problem, stops }: Batch,
): Promise<Result<'all' | null, OutsideRefusal>> => {
  for (let from = 0; from < stops.length; from += importMax) {
    const part = { problem, stops: stops.slice(from, from + importMax) }
    const failed = await importPart(line, round, plan, part)
    if (!failed.ok || failed.value === null) return failed.ok ? ok(null) : failed
    if (failed.value > 0) return nameFailed(line, round, plan, part)
  }
  return ok('all')
}

const importPart = async (
  line: SpokeLine,
  round: SpokeRound,
  plan: string,
  { problem, stops }: Batch,
): Promise<Result<number | null, OutsideRefusal>> => {
  const sent = await sendOnce(line, {
    step,
    toll: 'import',
    path: `${plan}/stops:import`,
    body: stops.map((stop) => spokeStop(problem, round, stop)),
    stops: stops.length,
  })
  return readSent(step, sent, (body) => importAnswer.safeParse(body).data?.failed.length ?? null)
}

/** The answer repeats what was sent, contact and all; who is missing afterwards says it by our own names. */
const nameFailed = async (
  line: SpokeLine,
  round: SpokeRound,
  plan: string,
  { problem, stops }: Batch,
): Promise<Result<never, OutsideRefusal>> => {
  const missing = await missingStops(line, round, plan, { ...problem, stops })
  if (!missing.ok) return missing
  return refused({ kind: 'stops-not-accepted', stops: missing.value.map(({ id }) => id) })
}

/** No name, no address, no telephone: coordinates, times, wishes, and our own id. */
const spokeStop = ({ points = [] }: Problem, round: SpokeRound, stop: Stop) => {
  const { id, place, serviceSeconds = 0, windows = [], order = 'any', vehicles } = stop
  const [window] = windows
  return {
    address: { latitude: points[place]?.latitude, longitude: points[place]?.longitude },
    timing: {
      estimatedAttemptDuration: serviceSeconds,
      ...(window ? { earliestAttemptTime: timeOfDay(Math.ceil(window.from / 60)) } : {}),
      ...(window && window.to < secondsOfDay
        ? { latestAttemptTime: timeOfDay(Math.floor(window.to / 60)) }
        : {}),
    },
    recipient: { externalId: externalIdOf(round, id) },
    optimizationOrder: order === 'any' ? 'default' : order,
    ...(vehicles ? { allowedDrivers: vehicles.map((vehicle) => round.drivers.get(vehicle) ?? vehicle) } : {}),
  }
}

const timeOfDay = (minutes: number) => ({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
