import type { Point } from '../problem/problem.ts'

/** Google's polyline format with five decimals (a metre), which OSRM takes in place of a list of coordinates. */
export const encodePolyline = (points: readonly Point[]): string => {
  let text = ''
  let latitude = 0
  let longitude = 0
  for (const point of points) {
    const nextLatitude = Math.round(point.latitude * 1e5)
    const nextLongitude = Math.round(point.longitude * 1e5)
    text += encodeNumber(nextLatitude - latitude) + encodeNumber(nextLongitude - longitude)
    latitude = nextLatitude
    longitude = nextLongitude
  }
  return text
}

const encodeNumber = (value: number): string => {
  let rest = value < 0 ? ~(value << 1) : value << 1
  let text = ''
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63)
    rest >>= 5
  }
  return text + String.fromCharCode(rest + 63)
}
