export { type IdentityAdmin, openIdentityAdmin } from './admin-client.ts'
export { type Verifier, verifier } from './verifier.ts'
