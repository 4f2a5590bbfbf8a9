import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { a4, openPaper, readPicture } from './index.ts'

const svg = (inside: string, size = 'width="40" height="20"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`)

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})
const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type), data])
  let crc = 0xffffffff
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
/** A red image of 30 × 10 pixels. */
const png = () => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30, 0)
  header.writeUInt32BE(10, 4)
  header.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(90, Buffer.from([255, 0, 0]))])
  const data = deflateSync(Buffer.concat(new Array(10).fill(row)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ])
}

describe('a picture', () => {
  it('drawn as SVG keeps its proportions without the empty rim', async () => {
    const picture = await readPicture(svg('<rect x="5" y="5" width="20" height="10" fill="#00f"/>'))
    expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(2, 1)
  })

  it('in PNG keeps its proportions', async () => {
    const picture = await readPicture(png())
    expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(3, 1)
  })

  it.each([
    ['no picture at all', Buffer.from('bonjour')],
    ['a PNG that was cut off', png().subarray(0, 60)],
    ['a drawing with nothing in it', svg('')],
    ['a broken drawing', Buffer.from('<svg><rect')],
    [
      'a drawing of one by a million',
      svg('<rect width="1" height="1000000"/>', 'width="1" height="1000000"'),
    ],
  ])('is none in %s', async (_, bytes) => {
    expect(await readPicture(bytes)).toBeUndefined()
  })

  it('opens no file that a drawing points to', async () => {
    expect(await readPicture(svg('<image href="/etc/hostname" width="40" height="20"/>'))).toBeUndefined()
  })

  it('can be set on paper', async () => {
    const picture = await readPicture(png())
    if (!picture) throw new Error('no picture')
    const paper = openPaper({ title: 't', author: 'a', language: 'fr', createdMs: 0, size: a4 })
    expect(paper.picture(picture, { x: 0, y: 0, width: 60, height: 60 })).toBeCloseTo(60)
    expect(paper.picture(picture, { x: 0, y: 0, width: 600, height: 60 })).toBeCloseTo(180, -1)
    expect((await paper.bytes()).length).toBeGreaterThan(500)
  })
})
