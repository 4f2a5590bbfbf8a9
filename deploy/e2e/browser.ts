import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { chromiumPath } from '#testing'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The two widths that every screen must serve, in CSS pixels. */
export const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const

export type Width = keyof typeof WIDTHS

/** Starts a real Chromium. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chromium: install the Debian package "chromium"')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A fresh visitor, speaking French. */
export const visitor = (browser: Browser, width: Width = 'desktop'): Promise<BrowserContext> =>
  browser.newContext({
    viewport: WIDTHS[width],
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
  })

/** The address of a page of a garden on the platform under test. */
export const gardenUrl = (slug: string, page = ''): string =>
  `http://localhost:${inject('platform').port}/g/${slug}/${page}`

/** The address of a page of the platform itself. */
export const platformUrl = (page = ''): string => `http://localhost:${inject('platform').port}/${page}`

/** What axe finds wrong by WCAG 2.2 A and AA, one line each. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: AxeEngine }
    const { violations } = await engine.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
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
