import type { Weekday } from '#kernel/day'
import { type Week, weeksFrom } from '#kernel/week'
import type { LoadNeeds } from '../actions/load-needs.ts'
import { type Levelness, levelnessOf } from '../domain/level-load.ts'
import type { YearLoad } from './packing-load.ts'

/** The packing load of a season as its page shows it (CAL-04). */
export interface LoadFigures {
  readonly isoYear: number
  /** The first week whose deliveries can still take other weeks. */
  readonly firstOpen: Week
  readonly days: readonly DayFigures[]
}

/** One packing day of the week over the season. */
interface DayFigures extends Levelness {
  readonly weekday: Weekday
  /** Every week of the season; closed ones hold null. */
  readonly weeks: readonly { readonly week: Week; readonly baskets: number | null }[]
}

/** Baskets by week for every packing day of the season of an ISO year. */
export const loadFigures = async (
  needs: Pick<LoadNeeds, 'packingLoads' | 'settings' | 'clock'>,
  isoYear: number,
): Promise<LoadFigures> => {
  const [year, firstOpen] = await Promise.all([needs.packingLoads.year(isoYear), firstOpenWeek(needs)])
  return { isoYear, firstOpen, days: daysOf(year) }
}

/** The first week of which no day is frozen yet (CAL-06). */
export const firstOpenWeek = async (
  needs: Pick<LoadNeeds, 'packingLoads' | 'settings' | 'clock'>,
): Promise<Week> => {
  const today = needs.clock.today()
  const [year, { deadlineDays }] = await Promise.all([
    needs.packingLoads.year(Number(today.slice(0, 4))),
    needs.settings.garden(),
  ])
  return year.firstOpen(today, deadlineDays)
}

const daysOf = ({ load, weeks, calendar }: YearLoad): readonly DayFigures[] => {
  const places = new Map(weeks.map((week, at) => [week, at]))
  const season = weeksFrom(calendar.season.start, calendar.season.end)
  return [...load]
    .toSorted(([a], [b]) => a - b)
    .map(([weekday, baskets]) => ({
      weekday,
      ...levelnessOf(baskets),
      weeks: season.map((week) => {
        const at = places.get(week)
        return { week, baskets: at === undefined ? null : (baskets[at] ?? 0) }
      }),
    }))
}
