/** A place to drive or walk to. */
export type Destination = { readonly latitude: number; readonly longitude: number; readonly label: string }

export type NavigationApp = 'google' | 'waze' | 'apple' | 'device'

/** One destination per link: every application takes one, and several would be dropped without a word (RND-04). */
export const navigationLink = (app: NavigationApp, to: Destination): string => {
  const at = `${to.latitude},${to.longitude}`
  const links = {
    google: `https://www.google.com/maps/dir/?api=1&destination=${at}&travelmode=driving&dir_action=navigate`,
    waze: `https://waze.com/ul?ll=${at}&navigate=yes`,
    apple: `https://maps.apple.com/?daddr=${at}&dirflg=d`,
    device: `geo:${at}?q=${at}(${encodeURIComponent(to.label)})`,
  } satisfies Record<NavigationApp, string>
  return links[app]
}

/** Google drops stops beyond three on the way to a destination, in a browser, without a word (RND-04). */
const NEXT_MAX = 4

/** The next stops in one Google Maps way, from where the driver is; undefined when there is only one. */
export const nextStopsLink = (
  stops: readonly Omit<Destination, 'label'>[],
): { readonly count: number; readonly url: string } | undefined => {
  const next = stops.slice(0, NEXT_MAX).map(({ latitude, longitude }) => `${latitude},${longitude}`)
  const last = next.pop()
  if (last === undefined || next.length === 0) return undefined
  const way = `destination=${last}&waypoints=${encodeURIComponent(next.join('|'))}`
  const url = `https://www.google.com/maps/dir/?api=1&${way}&travelmode=driving&dir_action=navigate`
  return { count: next.length + 1, url }
}

/** What opens by itself on this device: Apple's maps on its phones and computers, Google's address elsewhere. */
export const usualApp = (userAgent: string): NavigationApp =>
  /iPhone|iPad|Macintosh/.test(userAgent) ? 'apple' : 'google'

/** `tel:` with the digits and the plus sign only, or undefined when there are none. */
export const phoneLink = (phone: string): string | undefined => {
  const digits = phone.replace(/[^\d+]/g, '')
  return digits === '' ? undefined : `tel:${digits}`
}
