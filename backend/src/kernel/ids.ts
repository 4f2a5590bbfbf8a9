import type { Brand } from './brand.ts'

/** An identifier made by us: 26 characters, Crockford base 32, sortable by the moment it was made. */
export type Id<Name extends string> = Brand<string, Name>

/** Makes identifiers; a test hands in one that counts. */
export type NewId = <Name extends string>() => Id<Name>

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_CHARACTERS = 10
const RANDOM_CHARACTERS = 16

/**
 * Makes identifiers from a clock (milliseconds) and a source of random bytes, in the form of a ULID.
 * Two of the same millisecond are in no particular order.
 */
export const idsFrom =
  (nowMs: () => number, randomBytes: (length: number) => Uint8Array): NewId =>
  <Name extends string>() => {
    const random = [...randomBytes(RANDOM_CHARACTERS)].map((byte) => ALPHABET[byte % ALPHABET.length])
    return `${timePart(nowMs())}${random.join('')}` as Id<Name>
  }

/** The moment (milliseconds) as the sortable head of an identifier. */
export const timePart = (ms: number): string => {
  let rest = ms
  let text = ''
  for (let n = 0; n < TIME_CHARACTERS; n++) {
    text = `${ALPHABET[rest % ALPHABET.length]}${text}`
    rest = Math.floor(rest / ALPHABET.length)
  }
  return text
}
