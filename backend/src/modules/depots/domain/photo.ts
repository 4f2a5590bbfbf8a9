import { type PictureForm, pictureForm } from '#kernel/picture'
import { ok, type Result, refused } from '#kernel/result'

/** 1 MB. */
export const PHOTO_MAX_BYTES = 1_048_576
const SIDE_MAX_PIXELS = 4000

export type PhotoRefusal =
  | { readonly kind: 'photo-too-large'; readonly maxBytes: number; readonly bytes: number }
  | { readonly kind: 'photo-not-a-picture'; readonly allowed: string }
  | {
      readonly kind: 'photo-too-many-pixels'
      readonly max: number
      readonly width: number
      readonly height: number
    }

/** What the bytes are, whatever their sender calls them (DEP-01). A small file may unpack to a huge picture. */
export const readPhoto = (bytes: Uint8Array): Result<PictureForm, PhotoRefusal> => {
  if (bytes.length > PHOTO_MAX_BYTES)
    return refused({ kind: 'photo-too-large', maxBytes: PHOTO_MAX_BYTES, bytes: bytes.length })
  const form = pictureForm(bytes)
  if (!form) return refused({ kind: 'photo-not-a-picture', allowed: 'PNG, JPEG' })
  const { width, height } = form
  return Math.max(width, height) > SIDE_MAX_PIXELS
    ? refused({ kind: 'photo-too-many-pixels', max: SIDE_MAX_PIXELS, width, height })
    : ok(form)
}
