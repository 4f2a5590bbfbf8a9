import type { Sentences } from './sentences.ts'

const number = new Intl.NumberFormat('en-GB')
const counted = (count: number, one: string, many: string): string =>
  `${number.format(count)}\u00a0${count === 1 ? one : many}`

export const en: Sentences = {
  language: 'en',
  kinds: { 'preparation-sheet': 'Packing sheet', labels: 'Labels', 'road-sheet': 'Road sheet' },
  preparedOn: (day) => `Packing on ${day}`,
  deliveredOn: (day) => `Delivery on ${day}`,
  baskets: (count) => counted(count, 'basket', 'baskets'),
  stops: (count) => counted(count, 'stop', 'stops'),
  rounds: (count) => counted(count, 'round', 'rounds'),
  page: (place, of) => `Page ${place}\u00a0/\u00a0${of}`,
  printedAt: (day, time) => `Printed on ${day} at ${time}`,
  byProduct: 'To pack',
  byRound: 'By round',
  stopsSheet: 'Stops',
  round: 'Round',
  depot: 'Depot',
  total: 'Total',
  grandTotal: 'Grand total',
  delivered: 'Done',
  name: 'Name',
  phone: 'Phone',
  products: 'Products',
  product: 'Product',
  plan: 'Plan',
  quantity: 'Qty',
  signature: 'Signature',
  address: 'Address',
  contact: 'Contact',
  access: 'Access',
  day: 'Delivered on',
  position: 'Order',
  number: 'Number',
  people: 'People',
  member: 'Member no.',
  postcode: 'Postcode',
  town: 'Town',
  depotKinds: {
    open: 'Open depot',
    restricted: 'Restricted depot',
    professional: 'Professional depot',
    home: 'Home delivery',
    reserve: 'Reserve in the van',
  },
}
