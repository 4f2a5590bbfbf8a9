import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PICTURE_MAX_BYTES, readPicture } from './picture.ts'
import { jpegOf, pngOf } from './picture-samples.ts'

const side = fc.integer({ min: 1, max: 4000 })

describe('a picture', () => {
  test('is known by its bytes, with both sides', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(readPicture(pngOf(width, height))).toEqual({
          ok: true,
          value: { type: 'image/png', width, height },
        })
        expect(readPicture(jpegOf(width, height))).toEqual({
          ok: true,
          value: { type: 'image/jpeg', width, height },
        })
      }),
    )
  })

  test('of another kind is refused: a drawing may hold script, a page is no picture', () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', '<html>', 'GIF89a', '']) {
      expect(readPicture(new TextEncoder().encode(text))).toEqual({
        ok: false,
        refusal: { kind: 'not-a-picture', allowed: 'PNG, JPEG' },
      })
    }
  })

  test('cut off anywhere before its sides, or of no size, is no picture', () => {
    for (const picture of [pngOf(10, 10), jpegOf(10, 10)]) {
      for (let length = 0; length < 20; length++) {
        expect(readPicture(picture.subarray(0, length))).toMatchObject({
          refusal: { kind: 'not-a-picture' },
        })
      }
    }
    expect(readPicture(pngOf(0, 10))).toMatchObject({ refusal: { kind: 'not-a-picture' } })
  })

  test('that would unpack to a huge picture is refused', () => {
    expect(readPicture(pngOf(60_000, 60_000))).toMatchObject({
      refusal: { kind: 'picture-too-many-pixels', max: 4000, width: 60_000, height: 60_000 },
    })
  })

  test('has one megabyte at the most', () => {
    const bytes = new Uint8Array(PICTURE_MAX_BYTES + 1)
    bytes.set(pngOf(10, 10))
    expect(readPicture(bytes)).toMatchObject({
      refusal: { kind: 'picture-too-large', maxBytes: PICTURE_MAX_BYTES },
    })
    expect(readPicture(bytes.subarray(0, PICTURE_MAX_BYTES))).toMatchObject({ ok: true })
  })

  test('any bytes at all get an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, jpeg) => {
        const read = readPicture(jpeg ? Uint8Array.from([0xff, 0xd8, ...bytes]) : bytes)
        expect(typeof read.ok).toBe('boolean')
      }),
    )
  })
})
