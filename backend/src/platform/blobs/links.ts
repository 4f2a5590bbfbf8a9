import { createHmac, timingSafeEqual } from 'node:crypto'
import { ok, type Result, refused } from '#kernel/result'
import { isKey } from './blobs.ts'

/** Why a link to a blob opens nothing. */
type LinkRefusal = { readonly kind: 'link-forged' } | { readonly kind: 'link-expired' }

/** Makes links to blobs and reads them again. */
export interface BlobLinks {
  /** `BASE/KEY?expires=…&signature=…`, good for so many seconds. */
  readonly urlOf: (key: string, expiresInS: number) => string
  /** The key that a link opens. */
  readonly keyOf: (asked: {
    readonly key: string
    readonly expires: string | undefined
    readonly signature: string | undefined
  }) => Result<string, LinkRefusal>
}

/**
 * Links signed with HMAC-SHA-256 over key and end. The secret is at least 32 bytes; `base` is an address without a
 * slash at its end.
 */
export const blobLinks = (settings: {
  readonly base: string
  readonly secret: Uint8Array
  readonly nowMs: () => number
}): BlobLinks => {
  if (settings.secret.length < 32) throw new Error('The secret for links has fewer than 32 bytes')
  const signatureOf = (key: string, expires: number): string =>
    createHmac('sha256', settings.secret).update(`${expires}\n${key}`).digest('base64url')
  return {
    urlOf: (key, expiresInS) => {
      const expires = Math.floor(settings.nowMs() / 1000) + expiresInS
      return `${settings.base}/${key}?expires=${expires}&signature=${signatureOf(key, expires)}`
    },
    keyOf: ({ key, expires = '', signature = '' }) => {
      const end = /^\d{1,12}$/.test(expires) ? Number(expires) : Number.NaN
      if (!isKey(key) || !same(signature, signatureOf(key, end))) return refused({ kind: 'link-forged' })
      return settings.nowMs() / 1000 > end ? refused({ kind: 'link-expired' }) : ok(key)
    },
  }
}

const same = (given: string, right: string): boolean => {
  const a = Buffer.from(given)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
