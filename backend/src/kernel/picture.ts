/** Pictures that pages, mails and printed documents can all show. A drawing that may hold script (SVG) is none. */
export type PictureType = 'image/png' | 'image/jpeg'

/** What a picture says about itself in its first bytes. */
export interface PictureForm {
  readonly type: PictureType
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** What the bytes are, whatever their sender calls them; undefined where they are no picture with two sides. */
export const pictureForm = (bytes: Uint8Array): PictureForm | undefined => {
  const form = pngForm(bytes) ?? jpegForm(bytes)
  return form && form.width > 0 && form.height > 0 ? form : undefined
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
