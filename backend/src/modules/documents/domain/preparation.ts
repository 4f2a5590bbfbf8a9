import type { Day } from '#kernel/day'

/** All that the documents of one preparation day say, as plain data. */
export interface Preparation {
  /** The day on which the baskets are packed. */
  readonly day: Day
  readonly garden: DocumentGarden
  /** In the order in which they are prepared. */
  readonly rounds: readonly DocumentRound[]
  readonly depots: readonly DocumentDepot[]
  /** In the order in which the garden lists them. */
  readonly products: readonly DocumentProduct[]
  /** In the order asked for. */
  readonly lines: readonly DocumentLine[]
}

/** The garden as it signs its documents. */
export interface DocumentGarden {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly locale: 'fr' | 'en'
  readonly timeZone: string
  /** The bytes of a PNG, JPEG or SVG file. */
  readonly logo: Uint8Array | null
}

export interface DocumentRound {
  readonly code: string
  readonly name: string
  readonly deliveryDay: Day
}

export interface DocumentDepot {
  readonly code: string
  readonly name: string
  readonly kind: 'open' | 'restricted' | 'professional' | 'home' | 'reserve'
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly phone: string
  readonly contactName: string
  readonly contactPhone: string
  readonly accessNotes: string
}

export interface DocumentProduct {
  readonly code: string
  readonly name: string
}

/** One delivery: a quantity of a product for one subscription, at a stop of a round. */
export interface DocumentLine {
  readonly round: string
  /** The depot's place in the round, from 1. */
  readonly position: number
  readonly deliveryDay: Day
  readonly depot: string
  readonly depotName: string
  readonly member: number
  readonly memberName: string
  /** Last name first, as lists show and sort it. */
  readonly listedName: string
  /** What the garden calls the member's category; empty where there is none. */
  readonly categoryName: string
  readonly phone: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly plan: string
  readonly planName: string
  readonly product: string
  readonly productName: string
  readonly quantity: number
}
