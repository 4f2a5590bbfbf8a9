import type { Depot, DepotForm, DepotKind } from './depot-types.ts'

/** One colour per kind of depot, on the map and in lists; dark and light enough for either appearance. */
export const KIND_COLOURS = {
  open: '#3d6b35',
  restricted: '#a8481a',
  professional: '#2b6577',
  home: '#7a4b8c',
  reserve: '#6b5f4c',
} as const satisfies Record<DepotKind, string>

/** A depot about which nothing is known yet. */
export const blankDepot = (): DepotForm => ({
  code: '',
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
})

/** What staff edit of the depot, without what the garden works out. */
export const formOf = ({ archived, rounds, places, photo, hasPassword, ...form }: Depot): DepotForm => form

/** Whether somebody answers there: then the depot has a phone. */
export const needsPhone = (kind: DepotKind): boolean =>
  kind === 'open' || kind === 'restricted' || kind === 'professional'

/** Whether something is missing that a depot made by hand must have, as in one from a file. */
export const isIncomplete = ({ kind, phone, reservedFor }: Depot): boolean =>
  (needsPhone(kind) && phone === '') || (kind === 'restricted' && reservedFor === '')

/** The next code of the series most depots are in: `D83` after `D01` … `D82`. */
export const nextCode = (codes: readonly string[]): string => {
  const numbers = codes.flatMap((code) => {
    const match = /^D(\d+)$/.exec(code)
    return match ? [Number(match[1])] : []
  })
  return `D${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

/** A degree that the text spells (`48,1892`), or null when it spells none within the bounds. */
export const degreesFrom = (text: string, most: number): number | null => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(value) || Math.abs(value) > most ? null : value
}

/** Five decimals: about a metre, and no tail of digits from a click. */
export const roundedDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
