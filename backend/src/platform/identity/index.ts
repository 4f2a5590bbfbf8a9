export {
  type AccountOpened,
  type IdentityAdmin,
  openIdentityAdmin,
  type RealmSettings,
} from './admin-client.ts'
export { type Bearer, type TokenRefused, type Verifier, type VerifierSettings, verifier } from './verifier.ts'
