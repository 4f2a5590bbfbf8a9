import type { DeliveryWeek } from '#modules/deliveries'
import type { Depot } from '#modules/depots'
import type { Member } from '#modules/members'
import type { Round } from '#modules/rounds'
import { homeStop, withHomes } from '../domain/home-stop.ts'
import type { PlannedRound, PlannedStop, Position } from '../domain/planned-round.ts'

type Line = DeliveryWeek['roundDays'][number]['lines'][number]

/** What is known of the stops of a round. */
interface Known {
  /** What the round leaves that day. */
  readonly lines: readonly Line[]
  readonly depotOf: (code: string) => Depot | undefined
  readonly memberOf: (number: number) => Member | undefined
}

/** A round with its stops in order: its depots, and the homes on the map where they were last put. */
export const plannedRound = (
  { code, name, colour, weekday, version, stops }: Round,
  kept: readonly string[],
  known: Known,
): PlannedRound => {
  const all = stops.flatMap(({ depot }) => stopsAt(depot, known))
  const named = new Map(all.map((stop) => [stop.depot, stop]))
  const homes = all.filter(({ home }) => home !== null).map(({ depot }) => depot)
  const order = withHomes(
    stops.map(({ depot }) => depot),
    kept,
    homes,
  )
  return {
    code,
    name,
    colour,
    weekday,
    version,
    stops: order.flatMap((stop) => named.get(stop) ?? []),
  }
}

/** A depot with what is left there, and a stop for each home of it that is on the map. */
const stopsAt = (code: string, { lines, depotOf, memberOf }: Known): readonly PlannedStop[] => {
  const depot = depotOf(code)
  const left = lines.filter((line) => line.depot === code && line.quantity > 0)
  if (depot?.kind !== 'home') return [stopAt(code, depot, left)]
  const placed = [...Map.groupBy(left, ({ member }) => member)].flatMap(([number, all]) =>
    homeAt(code, memberOf(number), all),
  )
  const away = new Set(placed.map(({ home }) => home?.member))
  const rest = left.filter(({ member }) => !away.has(member))
  return [{ ...stopAt(code, depot, rest), unplacedHomes: namesIn(rest) }, ...placed]
}

const homeAt = (depot: string, member: Member | undefined, left: readonly Line[]): readonly PlannedStop[] => {
  const [line] = left
  if (!member?.position || !line) return []
  const { number, street, postcode, town, position } = member
  const address = [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [
    {
      depot: homeStop(depot, number),
      name: line.memberName,
      position,
      baskets: sumOf(left),
      homes: 1,
      home: { member: number, address, phone: line.phone },
      unplacedHomes: [],
    },
  ]
}

const stopAt = (code: string, depot: Depot | undefined, left: readonly Line[]): PlannedStop => ({
  depot: code,
  name: depot?.name ?? code,
  position: depot ? positionOf(depot) : null,
  baskets: sumOf(left),
  homes: depot?.kind === 'home' ? new Set(left.map(({ member }) => member)).size : 0,
  home: null,
  unplacedHomes: [],
})

/** A depot as a stop of a round it is not on yet. What members ask for where no round comes is known as strays. */
export const joiningStop = (depot: Depot | undefined, { strays }: DeliveryWeek): PlannedStop | undefined => {
  if (!depot || depot.archived) return undefined
  const asked = strays.filter((stray) => stray.depot === depot.code && stray.quantity > 0)
  const people = Math.max(1, new Set(asked.map(({ member }) => member)).size)
  return {
    ...stopAt(depot.code, depot, []),
    baskets: Math.max(1, sumOf(asked)),
    homes: depot.kind === 'home' ? people : 0,
  }
}

/** Where something is, when both degrees are known. */
export const positionOf = ({
  latitude,
  longitude,
}: {
  latitude: number | null
  longitude: number | null
}): Position | null => (latitude === null || longitude === null ? null : { latitude, longitude })

const sumOf = (left: readonly { readonly quantity: number }[]): number =>
  left.reduce((sum, { quantity }) => sum + quantity, 0)

const namesIn = (lines: readonly Line[]): readonly string[] => [
  ...new Set(lines.map(({ memberName }) => memberName)),
]
