import { ok, type Result, refused } from './result.ts'

/** Pictures that pages, mails and printed documents can all show. A drawing that may hold script (SVG) is none. */
export type PictureType = 'image/png' | 'image/jpeg'

/** What a picture says about itself in its first bytes. */
export interface PictureForm {
  readonly type: PictureType
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** 1 MB. */
export const PICTURE_MAX_BYTES = 1_048_576
const SIDE_MAX_PIXELS = 4000

/** Refused: too heavy, nothing that all can show, or a small file that would unpack to a huge picture. */
export type PictureRefusal =
  | { readonly kind: 'picture-too-large'; readonly maxBytes: number; readonly bytes: number }
  | { readonly kind: 'not-a-picture'; readonly allowed: string }
  | {
      readonly kind: 'picture-too-many-pixels'
      readonly max: number
      readonly width: number
      readonly height: number
    }

/** What the bytes are, whatever their sender calls them; of 1 MB and 4,000 pixels a side at the most (GAR-06, DEP-01). */
export const readPicture = (bytes: Uint8Array): Result<PictureForm, PictureRefusal> => {
  if (bytes.length > PICTURE_MAX_BYTES)
    return refused({ kind: 'picture-too-large', maxBytes: PICTURE_MAX_BYTES, bytes: bytes.length })
  const form = pngForm(bytes) ?? jpegForm(bytes)
  const { width, height } = form ?? { width: 0, height: 0 }
  if (!form || width === 0 || height === 0) return refused({ kind: 'not-a-picture', allowed: 'PNG, JPEG' })
  return Math.max(width, height) > SIDE_MAX_PIXELS
    ? refused({ kind: 'picture-too-many-pixels', max: SIDE_MAX_PIXELS, width, height })
    : ok(form)
}

/** Where the bytes of a picture are kept. Each has a name of its own, so a name never means other bytes. */
export interface KeptPicture {
  readonly name: string
  readonly type: PictureType
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]

/** PNG (RFC 2083): a signature, then the header chunk with both sides. */
const pngForm = (bytes: Uint8Array): PictureForm | undefined => {
  if (bytes.length < 33 || PNG_START.some((byte, n) => bytes[n] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** JPEG (ITU T.81, annex B): segments with their length, until one begins a frame and tells both sides. */
const jpegForm = (bytes: Uint8Array): PictureForm | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 2
  while (at + 9 < bytes.length && isSegment(bytes[at], bytes[at + 1])) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

// DA begins the picture itself and D9 ends it: no frame comes after either.
const isSegment = (start: number | undefined, marker: number | undefined): boolean =>
  start === 0xff && marker !== 0xda && marker !== 0xd9

// C0 to CF begin a frame, but for C4 (tables), C8 (kept for extensions) and CC (conditioning).
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
