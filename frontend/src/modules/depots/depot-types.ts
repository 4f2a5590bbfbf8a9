import type { components } from '../../api/schema.d.ts'

/** Who may choose a depot, in the order of lists. */
export const depotKinds = ['open', 'restricted', 'professional', 'home', 'reserve'] as const
export type DepotKind = (typeof depotKinds)[number]

export type CollectionSlot = { weekday: number; from: string; to: string }

/** What staff edit. */
export type DepotForm = {
  code: string
  name: string
  kind: DepotKind
  reservedFor: string
  categories: string[]
  street: string
  postcode: string
  town: string
  latitude: number | null
  longitude: number | null
  phone: string
  email: string
  website: string
  contact: { name: string; phone: string; email: string }
  capacity: number | null
  deliverySlot: { from: string; to: string } | null
  accessNotes: string
  collection: CollectionSlot[]
  description: string
  comments: string
  version?: number
}

export type Depot = components['schemas']['Depot']
