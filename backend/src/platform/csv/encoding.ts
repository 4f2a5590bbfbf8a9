import iconv from 'iconv-lite'
import { ok, type Result, refused } from '#kernel/result'

/** How the bytes of a file spell letters. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The bytes are no text that we can read; `byte` is the offset of the first one that shows it. */
export interface NotText {
  readonly kind: 'not-text'
  readonly byte: number
}

const BOMS: readonly (readonly [CsvEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of the bytes, without its mark. A byte order mark decides; without one it is UTF-8 where the bytes are
 * sound UTF-8 and Windows-1252 where they are not, unless the caller knows better.
 */
export const textOf = (
  bytes: Uint8Array,
  known?: CsvEncoding,
): Result<{ readonly text: string; readonly encoding: CsvEncoding }, NotText> => {
  const marked = BOMS.find(([, mark]) => mark.every((byte, n) => bytes[n] === byte))
  const body = marked ? bytes.subarray(marked[1].length) : bytes
  const encoding = marked?.[0] ?? known ?? (isUtf8(body) ? 'utf-8' : 'windows-1252')
  const text = iconv.decode(body, encoding, { stripBOM: false })
  const odd = text.search(UNPRINTABLE)
  if (odd < 0) return ok({ text, encoding })
  return refused({ kind: 'not-text', byte: bytes.length - body.length + bytesBefore(text, odd, encoding) })
}

// What no text file holds: control characters other than tab and line ends, and what could not be decoded.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const bytesBefore = (text: string, characters: number, encoding: CsvEncoding): number =>
  iconv.encode(text.slice(0, characters), encoding, { addBOM: false }).length
