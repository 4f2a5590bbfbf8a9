import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { chromiumPath } from '#testing'
import { languageOf, openInApplication, untilRead, untilStill } from './in-page.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const UNBREAKABLE = /[\u00a0\u202f]/g
const ACT_MAX_MS = 20_000
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The two widths that every screen must serve, in CSS pixels. */
export const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const

export type Width = keyof typeof WIDTHS

/** Starts a real Chromium. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chromium: install the Debian package "chromium"')
  // Without a UTF-8 locale Chromium calls every file with an accent “download”.
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
}

export type Language = 'fr' | 'en'

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>
const LANGUAGE_NAMES = { fr: 'Français', en: 'English' } as const satisfies Record<Language, string>

/** A visitor whose browser speaks French or English; with `session` one who signed in before (see people.ts). */
export const visitor = async (
  browser: Browser,
  width: Width = 'desktop',
  { session, language = 'fr' }: { readonly session?: string | undefined; readonly language?: Language } = {},
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: WIDTHS[width],
    locale: LOCALES[language],
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
    ...(session && { storageState: session }),
  })
  context.setDefaultTimeout(ACT_MAX_MS)
  return context
}

/** The address of a page of a garden on the platform under test. */
export const gardenUrl = (slug: string, page = ''): string =>
  `http://localhost:${inject('platform').port}/g/${slug}/${page}`

/** The address of a page of the platform itself. */
export const platformUrl = (page = ''): string => `http://localhost:${inject('platform').port}/${page}`

// A map left while it is being drawn: vue-leaflet gives up its waiting handlers loudly. Nobody sees it.
const MAP_LEFT_EARLY = /^undefined$|_leaflet_pos|Map container not found/

/** Collects what the page complains about from now on: script errors, and errors in the console. */
export const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = []
  const hear = (what: string) => {
    if (!MAP_LEFT_EARLY.test(what)) complaints.push(`${new URL(page.url()).pathname}: ${what}`)
  }
  page.on('pageerror', (error) => hear(error.stack || error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') hear(`${message.text()} (${message.location().url})`)
  })
  return complaints
}

/** Waits until the screen shows what it has read: a title, and no grey bars any more. */
export const shown = async (page: Page): Promise<void> => {
  await page.locator('#content h1').first().waitFor()
  await untilRead(page)
}

/** The words of one part of the page; unbreakable spaces are plain ones here. */
export const textIn = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replace(UNBREAKABLE, ' ').trim()

/** Goes to another screen of the application without loading the page anew. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await openInApplication(page, path)
  await shown(page)
}

/** Chooses the language of the screens under the person's name, as people do; it stays chosen. */
export const chooseLanguage = async (page: Page, language: Language): Promise<void> => {
  if ((await languageOf(page)) === language) return
  await page
    .getByRole('button', { name: /Votre compte|Your account/ })
    .first()
    .click()
  await page.getByText(LANGUAGE_NAMES[language], { exact: true }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
  await page.keyboard.press('Escape')
}

/** What axe finds wrong by WCAG 2.2 A and AA, one line each. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  // Text that fades in has too little contrast for a moment.
  await untilStill(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: AxeEngine }
    const { violations } = await engine.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} – ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    )
  })
}

interface AxeEngine {
  readonly run: (options: object) => Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly help: string
      readonly nodes: readonly { readonly target: readonly string[] }[]
    }[]
  }>
}
