import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import { type CollectionSlot, type DepotDetails, depotKinds } from './depot.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const SLOTS_MAX = 14
const CAPACITY_MAX = 10_000
const CATEGORIES_MAX = 50
const NAME = { max: 80 }
const LINE = { max: 120 }
const NOTES = { max: 2000 }

/** Where somebody answers the phone: not at a member's door, nor for spare baskets. */
const answering: readonly DepotDetails['kind'][] = ['open', 'restricted', 'professional']

/** The details as they are kept, or every field that is wrong (DEP-01, DEP-02). */
export const checkDepot = (typed: DepotDetails): Result<DepotDetails, InvalidInput> => {
  const check = checking()
  const kind = check.oneOf('kind', typed.kind, depotKinds)
  return check.result({
    name: check.text('name', typed.name, { ...NAME, required: true }),
    kind,
    reservedFor: check.text('reservedFor', typed.reservedFor, { ...LINE, required: kind === 'restricted' }),
    categories: categories(check, typed.categories),
    street: check.text('street', typed.street, LINE),
    postcode: check.text('postcode', typed.postcode, { max: 12 }),
    town: check.text('town', typed.town, NAME),
    ...position(check, typed),
    phone: check.phone('phone', typed.phone, answering.includes(kind)),
    email: check.email('email', typed.email),
    website: check.website('website', typed.website),
    contact: {
      name: check.text('contact.name', typed.contact.name, NAME),
      phone: check.phone('contact.phone', typed.contact.phone),
      email: check.email('contact.email', typed.contact.email),
    },
    capacity: typed.capacity === null ? null : check.whole('capacity', typed.capacity, 0, CAPACITY_MAX),
    deliverySlot: deliverySlot(check, typed.deliverySlot),
    accessNotes: check.lines('accessNotes', typed.accessNotes, NOTES),
    collection: slots(check, typed.collection),
    description: check.lines('description', typed.description, NOTES),
    comments: check.lines('comments', typed.comments, NOTES),
  })
}

const position = (check: Checking, typed: DepotDetails): Pick<DepotDetails, 'latitude' | 'longitude'> => {
  if (typed.latitude === null && typed.longitude !== null) check.refuse('latitude', 'required')
  if (typed.longitude === null && typed.latitude !== null) check.refuse('longitude', 'required')
  return {
    latitude: check.within('latitude', typed.latitude, -90, 90),
    longitude: check.within('longitude', typed.longitude, -180, 180),
  }
}

const categories = (check: Checking, typed: readonly string[]): readonly string[] => {
  if (typed.length > CATEGORIES_MAX) check.refuse('categories', 'too-many', { max: CATEGORIES_MAX })
  return [...new Set(typed)].toSorted()
}

const deliverySlot = (check: Checking, typed: DepotDetails['deliverySlot']): DepotDetails['deliverySlot'] => {
  if (typed === null || (typed.from === '' && typed.to === '')) return null
  checkTimes(check, typed, 'deliverySlot')
  return typed
}

const slots = (check: Checking, typed: readonly CollectionSlot[]): readonly CollectionSlot[] => {
  if (typed.length > SLOTS_MAX) check.refuse('collection', 'too-many', { max: SLOTS_MAX })
  typed.forEach((slot, n) => {
    checkSlot(check, slot, `collection.${n}`)
  })
  const sorted = typed.toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))
  sorted.forEach((slot, n) => {
    const before = sorted[n - 1]
    if (before?.weekday === slot.weekday && slot.from < before.to)
      check.refuse(`collection.${typed.indexOf(slot)}`, 'slots-overlap', { from: before.from, to: before.to })
  })
  return sorted
}

const checkSlot = (check: Checking, slot: CollectionSlot, path: string): void => {
  check.whole(`${path}.weekday`, slot.weekday, 1, 7)
  checkTimes(check, slot, path)
}

const checkTimes = (
  check: Checking,
  slot: { readonly from: string; readonly to: string },
  path: string,
): void => {
  const wrong = (['from', 'to'] as const).filter((end) => !TIME.test(slot[end]))
  for (const end of wrong) check.refuse(`${path}.${end}`, 'not-a-time')
  if (wrong.length === 0 && slot.to <= slot.from)
    check.refuse(`${path}.to`, 'ends-before-start', { from: slot.from })
}
