import type { Line } from './week-types.ts'

/** A line of a day, of somebody invented. */
export const line = (parts: Partial<Line>): Line => ({
  round: 'MA',
  position: 1,
  deliveryDay: '2025-06-03',
  depot: 'D01',
  depotName: 'Mairie',
  member: 1,
  memberName: 'Camille Chardin',
  listedName: 'Chardin Camille',
  category: '',
  categoryName: '',
  home: false,
  phone: '',
  subscription: 1,
  plan: 'APS',
  planName: 'Panier simple',
  product: 'PS',
  productName: 'Panier simple',
  quantity: 1,
  outcome: 'planned',
  outcomeReason: null,
  frozen: false,
  ...parts,
})
