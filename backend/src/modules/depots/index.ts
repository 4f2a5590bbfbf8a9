export type { DepotNeeds } from './actions/needs.ts'
export { checkDepot } from './domain/check-depot.ts'
export {
  type CollectionSlot,
  type Depot,
  type DepotContact,
  type DepotDetails,
  type DepotKind,
  depotKinds,
  emptyDepotDetails,
} from './domain/depot.ts'
export { createDepot, type DepotUse } from './domain/depot-lifecycle.ts'
export { DEPOTS_FAMILY } from './family.ts'
export { depotRoutes } from './http/depot-routes.ts'
export { type DepotList, type Depots, openDepots } from './store/depots-store.ts'
export { depotPatterns } from './store/keys.ts'
