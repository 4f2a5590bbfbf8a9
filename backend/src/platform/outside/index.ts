export { type AddressFault, addressFault, isPublicAddress } from './addresses.ts'
export { type GuardedFetch, guardedFetch, type OutsideRequest, PrivateAddress } from './guarded-fetch.ts'
