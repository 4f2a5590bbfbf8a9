import type { Weekday } from '#kernel/day'
import type { KeptPicture } from '#kernel/picture'

/** Who may choose the depot (DEP-02); `home` stands for the home deliveries of a round, `reserve` for spare baskets. */
type DepotKind = (typeof depotKinds)[number]
export const depotKinds = ['open', 'restricted', 'professional', 'home', 'reserve'] as const

/** When members may collect on a weekday; times `HH:MM`, in the garden's time zone. */
export interface CollectionSlot {
  readonly weekday: Weekday
  readonly from: string
  readonly to: string
}

/** From when until when, `HH:MM`, in the garden's time zone. */
interface DeliverySlot {
  readonly from: string
  readonly to: string
}

/** Whom to call about the depot; any of the three may be empty. */
interface DepotContact {
  readonly name: string
  readonly phone: string
  readonly email: string
}

/** What staff edit of a depot (DEP-01). An empty text means not given. */
export interface DepotDetails {
  readonly name: string
  readonly kind: DepotKind
  /** For `restricted`: the sentence that says for whom (DEP-02). */
  readonly reservedFor: string
  /** For `professional`: the codes of the member categories that see and choose it (DEP-02). */
  readonly categories: readonly string[]
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly phone: string
  readonly email: string
  readonly website: string
  readonly contact: DepotContact
  /** Baskets it can hold; null is no limit (DEP-03). */
  readonly capacity: number | null
  /** When the driver may come, for staff and drivers only; the day is that of its rounds. Null is any time. */
  readonly deliverySlot: DeliverySlot | null
  /** For staff and drivers only. */
  readonly accessNotes: string
  readonly collection: readonly CollectionSlot[]
  readonly description: string
  readonly comments: string
}

/** A place where baskets are left. */
export interface Depot extends DepotDetails {
  readonly code: string
  readonly photo: KeptPicture | null
  /** Whether members can choose a restricted depot with a password; its hash is kept elsewhere (DEP-02). */
  readonly hasPassword: boolean
  readonly archived: boolean
  readonly version: number
}

/** A depot as the CSV or a short form gives it: nothing but its name, kind and place. */
export const emptyDepotDetails: DepotDetails = {
  name: '',
  kind: 'open',
  reservedFor: '',
  categories: [],
  street: '',
  postcode: '',
  town: '',
  latitude: null,
  longitude: null,
  phone: '',
  email: '',
  website: '',
  contact: { name: '', phone: '', email: '' },
  capacity: null,
  deliverySlot: null,
  accessNotes: '',
  collection: [],
  description: '',
  comments: '',
}
