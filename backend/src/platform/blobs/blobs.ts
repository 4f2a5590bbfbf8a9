/** Bytes kept under a key, with their media type. */
export interface StoredBlob {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** A blob in a listing; its time is in milliseconds since 1970. */
export interface ListedBlob {
  readonly key: string
  /** Bytes. */
  readonly size: number
  readonly changedMs: number
}

interface BlobListing {
  readonly items: readonly ListedBlob[]
  /** Hand it over as `after` for the next page; null at the end. */
  readonly next: string | null
}

/**
 * Where files are kept, one prefix of one tenant. A key is letters, digits, `.`, `_`, `-` in parts between slashes; each
 * part begins with a letter or digit. We make the keys, so a key that is none is thrown, not refused.
 */
export interface Blobs {
  /** Keeps the bytes, in place of what was there; a reader sees the old blob or the new one, never a part. */
  readonly put: (key: string, blob: StoredBlob) => Promise<void>
  /** The blob, or undefined. */
  readonly get: (key: string) => Promise<StoredBlob | undefined>
  /** Forgets the blob; one that is not there is forgotten already. */
  readonly delete: (key: string) => Promise<void>
  /** The blobs whose key begins with the prefix, by key, at most `limit` (1,000) of them. */
  readonly list: (
    prefix: string,
    page?: { readonly limit?: number; readonly after?: string | undefined },
  ) => Promise<BlobListing>
  /** An address under which anybody may read this one blob for so many seconds. */
  readonly signedUrl: (key: string, expiresInS: number) => Promise<string>
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/
const KEY_MAX = 500
const PART_MAX = 200

/** The key where it is one: no `..`, no hidden file, nothing that a file system or S3 reads otherwise. */
export const isKey = (text: string): boolean =>
  text.length <= KEY_MAX && KEY.test(text) && text.split('/').every((part) => part.length <= PART_MAX)

/** Throws where the text is no key. */
export const checkKey = (text: string): void => {
  if (!isKey(text)) throw new Error(`Not a key for a blob: ${JSON.stringify(text.slice(0, 80))}`)
}
