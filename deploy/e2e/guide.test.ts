import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, openBrowser, shown, WIDTHS } from './browser.ts'
import { isTooWide } from './in-page.ts'
import { PEOPLE, pageFor } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('the user guide inside the product', () => {
  test('opens on the page of the screen whose help was asked, and leads on to others', async () => {
    const page = await pageFor(browser, PEOPLE.claire, { at: 'calendar' })
    await shown(page)
    await page.getByRole('button', { name: 'Aide' }).click()
    await page.getByRole('link', { name: 'Lire le guide' }).click()
    await page.getByRole('heading', { level: 1, name: 'Calendrier' }).waitFor()
    await page.getByRole('link', { name: 'Régler la saison' }).click()
    await page.waitForURL(/#calendar-2$/)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Régler la saison')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.context().close()
  })

  test('is searched by a word without accents, on a phone', async () => {
    const page = await pageFor(browser, PEOPLE.camille, { at: 'guide' })
    await page.setViewportSize(WIDTHS.phone)
    await page.getByRole('searchbox').fill('jour ferie')
    await page.getByRole('link', { name: 'Calendrier', exact: true }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await page.getByRole('searchbox').fill('girafe')
    await page.getByText('Aucune page').waitFor()
    await page.context().close()
  })
})
