export type Why =
  | { kind: 'rhythm'; rhythm: { kind: string } }
  | { kind: 'exception'; usual: number; quantity: number }
  | { kind: 'depot-change'; usualDepot: string; from: string; to: string | null }
  | { kind: 'holiday-shift'; usualDay: string; holiday: { fr: string; en: string } | null }
  | { kind: 'week-closed' }
  | { kind: 'doubled'; plan: string }
  | { kind: 'frozen'; atMs: number }

/** Where a member collects: what a depot tells its public. */
export type CollectionPoint = {
  code: string
  name: string
  street: string
  postcode: string
  town: string
  latitude: number | null
  longitude: number | null
  phone: string
  description: string
  collection: { weekday: number; from: string; to: string }[]
}

export type Delivery = {
  day: string
  week: string
  usualDay: string
  subscription: number
  plan: string
  planName: string
  product: string | null
  productName: string | null
  quantity: number
  depot: string
  depotName: string
  round: string | null
  roundName: string | null
  frozen: boolean
  outcome: 'planned' | 'delivered' | 'not-collected' | 'lost' | 'not-delivered'
  outcomeReason: string | null
  why: Why[]
}

export type Profile = {
  number: number
  kind: 'person' | 'organisation'
  organisation: string
  title: string
  firstName: string
  lastName: string
  email: string
  phone: string
  phone2: string
  street: string
  postcode: string
  town: string
  wantsEmail: boolean
  wantsSms: boolean
  membership: { until: string | null; exempt: boolean; state: 'up-to-date' | 'expired' | 'none' | 'exempt' }
  balance: { cents: number; on: string } | null
  version: number
}

export type ProfileEdit = Pick<
  Profile,
  'email' | 'phone' | 'phone2' | 'street' | 'postcode' | 'town' | 'wantsEmail' | 'wantsSms' | 'version'
>

export type Feed = { url: string }

export type DrivingDay = {
  day: string
  rounds: { code: string; name: string; colour: string; stops: number; baskets: number; done: number }[]
}

export type DrivingStop = {
  position: number
  depot: string
  name: string
  kind: 'open' | 'restricted' | 'professional' | 'home' | 'reserve'
  street: string
  postcode: string
  town: string
  latitude: number | null
  longitude: number | null
  phone: string
  contactName: string
  accessNotes: string
  products: { name: string; quantity: number }[]
  people?: {
    name: string
    phone: string
    street: string
    products: { name: string; quantity: number }[]
    subscription: number
  }[]
  outcome: string
}

export type DrivingRound = { round: string; day: string; stops: DrivingStop[] }

export type NewOutcome = {
  depot?: string
  subscription?: number
  outcome: 'delivered' | 'not-collected' | 'lost' | 'not-delivered'
  reason?: string
  note?: string
}

export type Outcome = {
  id: string
  day: string
  round: string
  depot: string | null
  subscription: number | null
  outcome: string
  reason: string | null
  note: string | null
  at: number
  by: string
  withdrawn: boolean
}
