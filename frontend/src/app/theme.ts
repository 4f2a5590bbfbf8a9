import { contrast, inkOn, parseColour, type Rgb, spellColour, standingOut } from '../kernel/colour.ts'

export type Appearance = 'light' | 'dark' | 'system'

const STORED = 'cabas.appearance'
const LEAF: Rgb = [61, 107, 53]
const LIGHT_GROUND: Rgb = [244, 236, 221]
const DARK_GROUND: Rgb = [44, 39, 31]
const TEXT_RATIO = 4.8

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

export const chosenAppearance = (): Appearance => {
  const stored = localStorage.getItem(STORED)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** Light, dark, or as the device says; remembered on this device. */
export const chooseAppearance = (to: Appearance): void => {
  localStorage.setItem(STORED, to)
  applyAppearance()
}

/**
 * Paints the garden's colour into the page: as it is for large surfaces, and moved towards black or white where
 * it carries or is text, so that every garden's choice stays readable (WCAG 1.4.3).
 */
export const applyGardenColour = (colour: string | undefined): void => {
  const chosen = parseColour(colour ?? '', LEAF)
  const onLight = standingOut(chosen, LIGHT_GROUND, TEXT_RATIO)
  const onDark = standingOut(chosen, DARK_GROUND, TEXT_RATIO)
  const root = document.documentElement.style
  root.setProperty('--garden', spellColour(chosen))
  root.setProperty('--garden-ink', spellColour(inkOn(chosen)))
  root.setProperty('--garden-on-light', spellColour(onLight))
  root.setProperty('--garden-on-dark', spellColour(onDark))
  root.setProperty(
    '--garden-pale',
    contrast(chosen, LIGHT_GROUND) < 1.4 ? spellColour(onLight) : spellColour(chosen),
  )
}

/** Sets the page to light or dark and follows the device when it changes its mind. */
export const startAppearance = (): void => {
  applyAppearance()
  prefersDark.addEventListener('change', applyAppearance)
}

const applyAppearance = (): void => {
  const chosen = chosenAppearance()
  const dark = chosen === 'dark' || (chosen === 'system' && prefersDark.matches)
  document.documentElement.classList.toggle('dark', dark)
}
