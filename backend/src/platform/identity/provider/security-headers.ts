import { createHash } from 'node:crypto'
import { originsOf } from './addresses.ts'
import { STYLE, SUBMIT_SCRIPT } from './layout.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The policy of the sign-in pages: nothing is loaded, only our own style and the one script that sends the sign-out
 * form run. Browsers follow the redirects of a form, so the addresses people return to are allowed as its action.
 */
export const contentSecurityPolicy = (addresses: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SUBMIT_SCRIPT)}`,
    `form-action 'self' ${originsOf(addresses).join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
