/** What became of a stop's baskets: of all alike, or of some this and of some that. */
export type StopOutcome = 'planned' | 'delivered' | 'not-collected' | 'lost' | 'not-delivered' | 'mixed'

/** What a stop needs of a delivery; one of the deliveries module fits. */
export interface DrivenLine {
  readonly subscription: number
  readonly member: number
  readonly memberName: string
  readonly phone: string
  readonly productName: string
  readonly quantity: number
  readonly depot: string
  readonly depotName: string
  readonly stop: number
  readonly outcome: Exclude<StopOutcome, 'mixed'>
}

/** What a stop needs of a depot. */
export interface DrivenDepot {
  readonly code: string
  readonly name: string
  readonly kind: 'open' | 'restricted' | 'professional' | 'home' | 'reserve'
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly phone: string
  readonly contact: { readonly name: string; readonly phone: string }
  readonly accessNotes: string
}

/** Where somebody lives. */
export interface Home {
  readonly street: string
  readonly postcode: string
  readonly town: string
}

/** Where somebody lives, with the point on the map when somebody has put it there. */
export interface PlacedHome extends Home {
  readonly position: { readonly latitude: number; readonly longitude: number } | null
}

/** How many of a product are left. */
export interface LeftProduct {
  readonly name: string
  readonly quantity: number
}

/** Somebody to whom the baskets are brought home: no more than it takes to find and call them (RND-05). */
export interface HomeDelivery extends Home {
  readonly subscription: number
  readonly name: string
  readonly phone: string
  readonly latitude: number | null
  readonly longitude: number | null
  /** The stop behind which the planned order has this home; empty where it stays with its depot. */
  readonly after: string
  readonly products: readonly LeftProduct[]
  readonly outcome: StopOutcome
}

/** A stop as the driver sees it (RND-05). */
export interface DriverStop {
  readonly position: number
  readonly depot: string
  readonly name: string
  readonly kind: DrivenDepot['kind']
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly phone: string
  readonly contactName: string
  readonly accessNotes: string
  readonly baskets: number
  readonly products: readonly LeftProduct[]
  /** For home deliveries only; at any other stop names are nobody's business on the road. */
  readonly people: readonly HomeDelivery[]
  readonly outcome: StopOutcome
}

/** The stops of a round in the order of driving; a stop where nothing is left is passed by. */
export const driverStops = (
  lines: readonly DrivenLine[],
  depotOf: (code: string) => DrivenDepot | undefined,
  homeOf: (member: number) => PlacedHome | undefined,
  planned: readonly string[] = [],
): readonly DriverStop[] => {
  const stops = Map.groupBy(
    lines.filter(({ quantity }) => quantity > 0),
    ({ depot }) => depot,
  )
  const nameOf = (depot: string) => stops.get(depot)?.[0]?.depotName
  return [...stops.values()]
    .flatMap((left) => {
      const [first] = left
      return first ? [stopOf(first, left, depotOf(first.depot), { homeOf, planned, nameOf })] : []
    })
    .toSorted((a, b) => a.position - b.position)
}

const stopOf = (
  first: DrivenLine,
  left: readonly DrivenLine[],
  depot: DrivenDepot | undefined,
  homes: Homes,
): DriverStop => {
  const kind = depot?.kind ?? 'open'
  return {
    position: first.stop,
    depot: first.depot,
    name: first.depotName,
    kind,
    street: depot?.street ?? '',
    postcode: depot?.postcode ?? '',
    town: depot?.town ?? '',
    latitude: depot?.latitude ?? null,
    longitude: depot?.longitude ?? null,
    phone: depot?.contact.phone || depot?.phone || '',
    contactName: depot?.contact.name ?? '',
    accessNotes: depot?.accessNotes ?? '',
    baskets: left.reduce((total, { quantity }) => total + quantity, 0),
    products: productsOf(left),
    people: kind === 'home' ? homesOf(left, homes) : [],
    outcome: outcomeOf(left),
  }
}

/** What is known of homes: where they are, their planned order among the depots, and the names of these. */
interface Homes {
  readonly homeOf: (member: number) => PlacedHome | undefined
  readonly planned: readonly string[]
  readonly nameOf: (depot: string) => string | undefined
}

/** In the planned order; those who are in none come last, as they stand in the round. */
const homesOf = (
  left: readonly DrivenLine[],
  { homeOf, planned, nameOf }: Homes,
): readonly HomeDelivery[] => {
  const placeOf = ({ depot, member }: DrivenLine) => {
    const place = planned.indexOf(`${depot}/${member}`)
    return place < 0 ? planned.length : place
  }
  return left
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((line) => {
      const home = homeOf(line.member)
      const before = planned.slice(0, placeOf(line)).findLast((stop) => nameOf(stop) !== undefined)
      const isPlaced = home?.position && placeOf(line) < planned.length
      return {
        subscription: line.subscription,
        name: line.memberName,
        phone: line.phone,
        ...addressOf(home),
        latitude: home?.position?.latitude ?? null,
        longitude: home?.position?.longitude ?? null,
        after: isPlaced && before ? (nameOf(before) ?? '') : '',
        products: [{ name: line.productName, quantity: line.quantity }],
        outcome: line.outcome,
      }
    })
}

const addressOf = (home: Home | undefined): Home => ({
  street: home?.street ?? '',
  postcode: home?.postcode ?? '',
  town: home?.town ?? '',
})

const productsOf = (left: readonly DrivenLine[]): readonly LeftProduct[] =>
  [...Map.groupBy(left, ({ productName }) => productName)]
    .map(([name, lines]) => ({ name, quantity: lines.reduce((total, { quantity }) => total + quantity, 0) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** What became of some lines together. */
const outcomeOf = (lines: readonly Pick<DrivenLine, 'outcome'>[]): StopOutcome => {
  const [first] = lines
  if (!first) return 'planned'
  return lines.every(({ outcome }) => outcome === first.outcome) ? first.outcome : 'mixed'
}
