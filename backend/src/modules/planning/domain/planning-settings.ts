import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import { secondsOf } from './time-of-day.ts'

/** What a round is driven with; several rounds may be driven with vehicles of one description. Times `HH:MM`. */
export interface PlannedVehicle {
  readonly code: string
  readonly name: string
  /** Baskets it holds. */
  readonly baskets: number
  readonly from: string
  readonly backBy: string
  readonly longestMinutes: number | null
}

/** When a depot can be delivered to; either end may be open. */
export interface DepotHours {
  readonly depot: string
  readonly from: string | null
  readonly to: string | null
}

/** What staff set for the planning of rounds (RND-03). */
export interface PlanningDetails {
  readonly vehicles: readonly PlannedVehicle[]
  readonly minutesPerStop: number
  readonly secondsPerBasket: number
  /** At a depot that stands for home deliveries: minutes for each person. */
  readonly minutesPerHome: number
  readonly hours: readonly DepotHours[]
}

/** The settings as they stand; version 0 until somebody changed them. */
export interface PlanningSettings extends PlanningDetails {
  readonly version: number
}

/** Refused: a time window that ends before it begins. */
export interface WindowReversed {
  readonly kind: 'window-ends-before-start'
  readonly of: string
  readonly from: string
  readonly to: string
}

/** What holds in a garden that has set nothing. */
export const usualPlanning: PlanningSettings = {
  vehicles: [
    { code: 'V1', name: 'Fourgon', baskets: 120, from: '08:00', backBy: '13:00', longestMinutes: null },
  ],
  minutesPerStop: 8,
  secondsPerBasket: 0,
  minutesPerHome: 5,
  hours: [],
  version: 0,
}

const VEHICLES_MAX = 30
const HOURS_MAX = 500

/** The settings with these details, or all that is wrong with them. */
export const changePlanning = (
  settings: PlanningSettings,
  typed: PlanningDetails,
): Result<PlanningSettings, InvalidInput | WindowReversed> => {
  const check = checking()
  check.whole('vehicles', typed.vehicles.length, 1, VEHICLES_MAX)
  check.whole('hours', typed.hours.length, 0, HOURS_MAX)
  check.whole('minutesPerStop', typed.minutesPerStop, 0, 240)
  check.whole('secondsPerBasket', typed.secondsPerBasket, 0, 600)
  check.whole('minutesPerHome', typed.minutesPerHome, 0, 240)
  const vehicles = typed.vehicles.map((vehicle, n) => readVehicle(check, vehicle, n))
  refuseRepeated(
    check,
    'vehicles',
    vehicles.map(({ code }) => code),
  )
  for (const [n, hours] of typed.hours.entries()) readHours(check, hours, n)
  refuseRepeated(
    check,
    'hours',
    typed.hours.map(({ depot }) => depot),
  )
  const details = check.result({ ...typed, vehicles })
  if (!details.ok) return details
  const reversed = reversedWindow(details.value)
  return reversed ? refused(reversed) : ok({ ...details.value, version: settings.version + 1 })
}

const readVehicle = (check: Checking, vehicle: PlannedVehicle, n: number): PlannedVehicle => {
  const at = `vehicles.${n}`
  check.whole(`${at}.baskets`, vehicle.baskets, 1, 5000)
  if (vehicle.longestMinutes !== null) check.whole(`${at}.longestMinutes`, vehicle.longestMinutes, 1, 1440)
  checkTime(check, `${at}.from`, vehicle.from)
  checkTime(check, `${at}.backBy`, vehicle.backBy)
  return {
    ...vehicle,
    code: check.code(`${at}.code`, vehicle.code),
    name: check.text(`${at}.name`, vehicle.name, { max: 60, required: true }),
  }
}

const readHours = (check: Checking, { from, to }: DepotHours, n: number): void => {
  if (from !== null) checkTime(check, `hours.${n}.from`, from)
  if (to !== null) checkTime(check, `hours.${n}.to`, to)
}

const checkTime = (check: Checking, path: string, text: string): void => {
  if (secondsOf(text) === undefined) check.refuse(path, 'not-a-time')
}

const refuseRepeated = (check: Checking, list: string, codes: readonly string[]): void => {
  for (const [n, code] of codes.entries())
    if (codes.indexOf(code) !== n) check.refuse(`${list}.${n}`, 'repeated', { code })
}

const reversedWindow = ({ vehicles, hours }: PlanningDetails): WindowReversed | undefined => {
  const windows = [
    ...vehicles.map(({ code, from, backBy }) => ({ of: code, from, to: backBy })),
    ...hours.map(({ depot, from, to }) => ({ of: depot, from: from ?? '00:00', to: to ?? '23:59' })),
  ]
  const wrong = windows.find(({ from, to }) => to < from)
  return wrong && { kind: 'window-ends-before-start', ...wrong }
}
