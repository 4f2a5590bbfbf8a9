export type { DepotNeeds } from './actions/needs.ts'
export {
  type ChoiceRefusal,
  type DepotChooser,
  type DepotFull,
  isShownTo,
  mayChoose,
  type PasswordVerdict,
} from './domain/choose-depot.ts'
export { type Depot, emptyDepotDetails } from './domain/depot.ts'
export { createDepot, type DepotArchived, type DepotUse, emptyDepot } from './domain/depot-lifecycle.ts'
export { DEPOTS_FAMILY } from './family.ts'
export { depotForMembers } from './http/depot-for-members.ts'
export { depotRoutes } from './http/depot-routes.ts'
export { type DepotPasswords, openDepotPasswords } from './store/depot-passwords.ts'
export { type Depots, openDepots } from './store/depots-store.ts'
export { depotPatterns } from './store/keys.ts'
