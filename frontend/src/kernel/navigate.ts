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

/** What opens by itself on this device: Apple's maps on its phones and computers, Google's address elsewhere. */
export const usualApp = (userAgent: string): NavigationApp =>
  /iPhone|iPad|Macintosh/.test(userAgent) ? 'apple' : 'google'

/** `tel:` with the digits and the plus sign only, or undefined when there are none. */
export const phoneLink = (phone: string): string | undefined => {
  const digits = phone.replace(/[^\d+]/g, '')
  return digits === '' ? undefined : `tel:${digits}`
}
