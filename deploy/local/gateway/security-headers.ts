/** What the policy of pages must know beside itself. */
export interface PolicyOrigins {
  readonly auth: string
  readonly tiles: string | null
}

/** On every answer, whoever gave it. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
}

/** The policy of our pages: everything from here, tiles and sign-in from where they are, framed by nobody. */
export const pagePolicy = ({ auth, tiles }: PolicyOrigins): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src ${["'self'", 'data:', 'blob:', ...(tiles ? [tiles] : [])].join(' ')}`,
    "font-src 'self'",
    `connect-src 'self' ${auth}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** The policy for an answer that brings none: data may do nothing, an SVG may only be looked at. */
export const policyFor = (contentType: string, origins: PolicyOrigins): string => {
  if (contentType.startsWith('text/html')) return pagePolicy(origins)
  if (contentType.startsWith('image/svg')) return IMAGE_POLICY
  return DATA_POLICY
}

/** The origin of a tile address such as `https://tile.example.org/{z}/{x}/{y}.png`; `{s}` stands for any name. */
export const tileOrigin = (template: string | undefined): string | null => {
  const match = /^(https?:\/\/)([^/]+)/.exec(template ?? '')
  return match ? `${match[1]}${match[2]?.replace('{s}', '*')}` : null
}
