export type Rgb = readonly [red: number, green: number, blue: number]

/** The colour that `#rrggbb` spells; anything else is the given fallback. */
export const parseColour = (text: string, fallback: Rgb): Rgb => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  return match ? [hex(match[1]), hex(match[2]), hex(match[3])] : fallback
}

export const spellColour = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export const contrast = (a: Rgb, b: Rgb): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** The colour moved towards black or white, no further than needed, until it stands out that much from the ground. */
export const standingOut = (colour: Rgb, ground: Rgb, ratio: number): Rgb => {
  const end: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  const steps = Array.from({ length: 51 }, (_, n) => mixed(colour, end, n / 50))
  return steps.find((step) => contrast(rounded(step), ground) >= ratio) ?? end
}

/** Black-brown or white, whichever reads better on the colour. */
export const inkOn = (colour: Rgb): Rgb => {
  const ink: Rgb = [31, 27, 20]
  return contrast(ink, colour) >= contrast([255, 255, 255], colour) ? ink : [255, 255, 255]
}

const hex = (pair: string | undefined): number => Number.parseInt(pair ?? '0', 16)
const rounded = (colour: Rgb): Rgb => [Math.round(colour[0]), Math.round(colour[1]), Math.round(colour[2])]
const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]
const linear = (part: number): number => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
