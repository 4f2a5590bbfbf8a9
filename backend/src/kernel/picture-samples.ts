/** The beginning of a PNG of that size, for tests. */
export const pngOf = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(45)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

/** The beginning of a JPEG of that size, for tests: an application segment, a table, then the frame. */
export const jpegOf = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const application = [0xff, 0xe0, 0, 8, 0x4a, 0x46, 0x49, 0x46, 0, 1]
  const table = [0xff, 0xff, 0xdb, 0, 4, 0, 0]
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  return Uint8Array.from([0xff, 0xd8, ...application, ...table, 0xff, 0xc0, 0, 17, 8, ...size, 3, 1, 0x22, 0])
}
