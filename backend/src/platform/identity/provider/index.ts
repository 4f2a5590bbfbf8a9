export { AUDIENCE, CLIENT_ID } from './grants.ts'
export type { IdentitySettings } from './identity.ts'
export { identityListener } from './listener.ts'
