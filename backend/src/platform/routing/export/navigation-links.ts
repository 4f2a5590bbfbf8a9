import type { Point } from '../problem/problem.ts'
import { degrees } from './xml.ts'

/** Links that hand one destination over to a navigation application, from where the driver stands. */
export type NavigationLinks = {
  readonly geo: string
  readonly googleMaps: string
  readonly waze: string
  readonly appleMaps: string
}

/** One destination per tap works in every application. `label` is shown by applications that open `geo:` links. RND-04. */
export const navigationLinks = (to: Point, label: string, source: string): NavigationLinks => {
  const place = pair(to)
  return {
    geo: `geo:${place}?q=${place}(${encodeURIComponent(label).replaceAll('(', '%28').replaceAll(')', '%29')})`,
    googleMaps: googleLink([to]),
    waze: `https://waze.com/ul?ll=${place}&navigate=yes&utm_source=${encodeURIComponent(source)}`,
    appleMaps: `https://maps.apple.com/?daddr=${place}&dirflg=d`,
  }
}

/** Google Maps drops what is beyond its limits without a word: three waypoints in a mobile browser, nine in the application. */
const waypointsMax = { browser: 3, application: 9 } as const

/**
 * Google Maps links for several stops in order, each as long as the target allows: the next four in a browser, ten
 * where the application is known to be installed. Every stop is in exactly one link.
 */
export const googleMapsLinks = (
  stops: readonly Point[],
  target: keyof typeof waypointsMax = 'browser',
): readonly string[] => {
  const step = waypointsMax[target] + 1
  return Array.from({ length: Math.ceil(stops.length / step) }, (_, i) =>
    googleLink(stops.slice(i * step, (i + 1) * step)),
  )
}

/** Without an origin the way begins where the driver is; the travel mode must be there for iOS. */
const googleLink = (stops: readonly Point[]): string => {
  const waypoints = stops.slice(0, -1).map(pair).join('|')
  const last = stops.at(-1)
  const via = waypoints === '' ? '' : `&waypoints=${encodeURIComponent(waypoints)}`
  const destination = last ? encodeURIComponent(pair(last)) : ''
  return `https://www.google.com/maps/dir/?api=1&destination=${destination}${via}&travelmode=driving&dir_action=navigate`
}

const pair = ({ latitude, longitude }: Point): string => `${degrees(latitude)},${degrees(longitude)}`
