import { type Coords, GridLayer } from 'leaflet'
import { gridStep } from './map.ts'

const TILE_PX = 256

/** A drawn ground for when no tiles are set: paper with lines of latitude and longitude, without any network. */
export const planLayer = (): GridLayer =>
  Object.assign(new GridLayer({ tileSize: TILE_PX }), { createTile: drawTile })

const drawTile = (coords: Coords): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  const ratio = Math.min(2, devicePixelRatio)
  canvas.width = TILE_PX * ratio
  canvas.height = TILE_PX * ratio
  const pen = canvas.getContext('2d')
  if (pen === null) return canvas
  const style = getComputedStyle(document.documentElement)
  pen.scale(ratio, ratio)
  pen.fillStyle = style.getPropertyValue('--soil')
  pen.fillRect(0, 0, TILE_PX, TILE_PX)
  pen.strokeStyle = style.getPropertyValue('--ui-border')
  pen.lineWidth = 1
  const step = gridStep(coords.z)
  for (const x of linesBetween(longitudeAt(coords.x, coords.z), longitudeAt(coords.x + 1, coords.z), step)) {
    line(pen, (xAt(x, coords.z) - coords.x) * TILE_PX, true)
  }
  for (const y of linesBetween(latitudeAt(coords.y + 1, coords.z), latitudeAt(coords.y, coords.z), step)) {
    line(pen, (yAt(y, coords.z) - coords.y) * TILE_PX, false)
  }
  return canvas
}

const line = (pen: CanvasRenderingContext2D, at: number, upright: boolean): void => {
  const middle = Math.round(at) + 0.5
  pen.beginPath()
  pen.moveTo(upright ? middle : 0, upright ? 0 : middle)
  pen.lineTo(upright ? middle : TILE_PX, upright ? TILE_PX : middle)
  pen.stroke()
}

const linesBetween = (low: number, high: number, step: number): number[] => {
  const first = Math.ceil(low / step)
  const last = Math.floor(high / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => (first + n) * step)
}

// Web Mercator, in tiles of the zoom.
const longitudeAt = (x: number, zoom: number): number => (x / 2 ** zoom) * 360 - 180
const latitudeAt = (y: number, zoom: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** zoom))) * 180) / Math.PI
const xAt = (longitude: number, zoom: number): number => ((longitude + 180) / 360) * 2 ** zoom
const yAt = (latitude: number, zoom: number): number =>
  ((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * 2 ** zoom
