import { createHash } from 'node:crypto'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { ok, type Result, refused } from '#kernel/result'

/** Who a valid access token speaks for. */
interface Bearer {
  readonly subject: string
  readonly email: string
  readonly name: string
  /** Seconds since 1970. */
  readonly expiresAt: number
}

/** The token is not one of ours, not for us, or over. `reason` is for the log, not for the client. */
interface TokenRefused {
  readonly kind: 'not-signed-in'
  readonly reason: 'malformed' | 'signature' | 'issuer' | 'audience' | 'type' | 'expired' | 'algorithm'
}

/** Whose tokens are taken, and for whom they must be. `nowMs` is real time, never a garden's shifted clock. */
interface VerifierSettings {
  readonly issuer: string
  readonly audience: string
  readonly jwksUrl: string
  readonly nowMs?: () => number
}

/** Checks an access token. Throws only when the issuer's keys cannot be had. */
export type Verifier = (token: string) => Promise<Result<Bearer, TokenRefused>>

const ALGORITHMS = ['RS256', 'ES256']
const TYPES = new Set(['at+jwt', 'JWT'])
const KEPT_MS = 60_000
const KEPT_MAX = 2_000
const LENGTH_MAX = 8_192
const TOLERANCE_S = 5

/**
 * Opens a check of issuer, audience, algorithm, expiry and type (USR-01), for the embedded provider and for Keycloak.
 * A token that passed is remembered by its hash for a minute at most, and never past its end.
 */
export const verifier = (settings: VerifierSettings): Verifier => {
  const nowMs = settings.nowMs ?? Date.now
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl), { cooldownDuration: 2_000 })
  const kept = new Map<string, { readonly bearer: Bearer; readonly untilMs: number }>()
  const check = async (token: string): Promise<Result<Bearer, TokenRefused>> => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: ALGORITHMS,
        clockTolerance: TOLERANCE_S,
        currentDate: new Date(nowMs()),
        requiredClaims: ['sub', 'exp', 'iat'],
      })
      if (!TYPES.has(protectedHeader.typ ?? '') || payload.typ !== 'Bearer') return no('type')
      return ok(bearerOf(payload))
    } catch (error) {
      return no(reasonOf(error))
    }
  }
  return async (token) => {
    if (token.length > LENGTH_MAX) return no('malformed')
    const hash = createHash('sha256').update(token).digest('base64url')
    const known = kept.get(hash)
    if (known && known.untilMs > nowMs()) return ok(known.bearer)
    const checked = await check(token)
    if (!checked.ok) return checked
    if (kept.size >= KEPT_MAX) forgetOldest(kept)
    kept.set(hash, {
      bearer: checked.value,
      untilMs: Math.min(checked.value.expiresAt * 1000, nowMs() + KEPT_MS),
    })
    return checked
  }
}

const no = (reason: TokenRefused['reason']) => refused({ kind: 'not-signed-in', reason } as const)

const bearerOf = (payload: JWTPayload): Bearer => ({
  subject: String(payload.sub),
  email: String(payload.email ?? ''),
  name: String(payload.name ?? payload.preferred_username ?? payload.email ?? ''),
  expiresAt: Number(payload.exp),
})

const CLAIM_REASONS: Readonly<Record<string, TokenRefused['reason']>> = { iss: 'issuer', aud: 'audience' }

const reasonOf = (error: unknown): TokenRefused['reason'] => {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIM_REASONS[error.claim] ?? 'malformed'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature'
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'signature'
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed'
  if (error instanceof errors.JOSENotSupported) return 'algorithm'
  throw error
}

const forgetOldest = (kept: Map<string, unknown>): void => {
  const oldest = kept.keys().next().value
  if (oldest !== undefined) kept.delete(oldest)
}
