import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fontOf } from './fonts.ts'

/** A picture that is safe to set: a sound PNG of at most 480 pixels a side, with its proportions. */
export interface Picture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** Pixels that the picture's frame is wide and high: enough for a logo of 4 cm at 300 dots an inch. */
const FRAME = 480

const remembered = new Map<string, Promise<Picture | undefined>>()

/**
 * The picture in the bytes of a PNG, JPEG or SVG file, or undefined where there is none to be read. It is drawn afresh
 * in a sandbox (resvg as WebAssembly), which opens no file and no address, so that what a person uploaded never
 * reaches the PDF writer as it is.
 */
export const readPicture = (bytes: Uint8Array): Promise<Picture | undefined> => {
  const name = createHash('sha256').update(bytes).digest('base64')
  const picture = remembered.get(name) ?? drawnAfresh(bytes)
  // One picture is remembered: a process serves one tenant, whose logo stands on every page.
  if (!remembered.has(name)) remembered.clear()
  remembered.set(name, picture)
  return picture
}

const drawnAfresh = async (bytes: Uint8Array): Promise<Picture | undefined> => {
  const drawing = drawingOf(bytes)
  if (drawing === undefined) return undefined
  const { Resvg } = await renderer()
  try {
    const { width, height } = new Resvg(drawing)
    // By the longer side: a drawing of one by a million must not become five hundred by five hundred million.
    const fitTo = { mode: width >= height ? 'width' : 'height', value: FRAME } as const
    const options = { fitTo, font: { fontBuffers: [fontOf('regular'), fontOf('bold')] } }
    const crop = inkOf(new Resvg(drawing, options).render())
    if (!crop) return undefined
    const drawn = new Resvg(drawing, { ...options, crop }).render()
    return { png: drawn.asPng(), width: drawn.width, height: drawn.height }
  } catch {
    return undefined
  }
}

/** The part of a drawing that is not transparent, or undefined where all is. */
const inkOf = (drawn: { readonly pixels: Uint8Array; readonly width: number }) => {
  const { pixels, width } = drawn
  const ink = { left: width, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 }
  for (let pixel = 0; pixel * 4 < pixels.length; pixel++) {
    if (pixels[pixel * 4 + 3] === 0) continue
    const x = pixel % width
    const y = (pixel - x) / width
    ink.left = Math.min(ink.left, x)
    ink.top = Math.min(ink.top, y)
    ink.right = Math.max(ink.right, x + 1)
    ink.bottom = Math.max(ink.bottom, y + 1)
  }
  return ink.right === 0 ? undefined : ink
}

/** The picture as a drawing of its own; a photograph is set into a frame that keeps its proportions. */
const drawingOf = (bytes: Uint8Array): string | undefined => {
  const type = typeOf(bytes)
  if (type === undefined) return undefined
  if (type === 'svg') return Buffer.from(bytes).toString('utf8')
  const data = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${FRAME}" height="${FRAME}"><image href="${data}" width="${FRAME}" height="${FRAME}"/></svg>`
}

const typeOf = (bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'svg' | undefined => {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  return /<svg[\s>]/.test(head) ? 'svg' : undefined
}

type Renderer = typeof import('@resvg/resvg-wasm')
let loaded: Promise<Renderer> | undefined

/** Loaded when the first picture is drawn: a garden without a logo never pays for it. */
const renderer = (): Promise<Renderer> => {
  loaded ??= (async () => {
    const resvg = await import('@resvg/resvg-wasm')
    const file = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))
    await resvg.initWasm(await readFile(file))
    return resvg
  })()
  return loaded
}
