export { identityListener } from './listener.ts'
