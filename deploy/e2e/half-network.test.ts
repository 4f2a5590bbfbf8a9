import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gardenUrl, openBrowser, shown } from './browser.ts'
import { HAUTE_MOSELLE, PEOPLE, pageFor } from './people.ts'

const PATIENCE = { timeout: 20_000 }
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.malik, { at: 'driving', width: 'phone' })
  context = page.context()
})
afterAll(() => browser.close())

const keptOnDevice = () =>
  page.evaluate(async () => ({
    shells: (await caches.keys()).length,
    answers: Object.keys(localStorage).filter((name) => name.startsWith('cabas.road.')).length,
  }))

describe('a driver on a network that only half works', () => {
  test('has the rounds that the device keeps, and is not thrown out of them by half an answer', async () => {
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state), PATIENCE)
      .toBe('activated')
    await context.route('**/api/me', (route) => route.fulfill({ status: 503, body: '' }))
    await page.reload()
    await shown(page)
    expect(new URL(page.url()).pathname).toBe(`/g/${HAUTE_MOSELLE}/driving`)
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }))
    const asked = page.waitForResponse((response) => response.url().endsWith('/api/me'))
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await asked
    expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true)
    await context.unroute('**/api/me')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect
      .poll(() => page.evaluate(() => 'stillHere' in globalThis).catch(() => true), PATIENCE)
      .toBe(false)
    await shown(page)
  })

  test('leaves nothing behind by signing out without a network', async () => {
    expect(await keptOnDevice()).toMatchObject({ shells: 1 })
    await context.setOffline(true)
    await page.reload()
    await shown(page)
    await page.getByRole('button', { name: /Malik/ }).first().click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    // Without its shell the address has nothing to show.
    await expect.poll(() => page.url(), PATIENCE).toMatch(/^chrome-error:/)
    await context.setOffline(false)
    await page.goto(gardenUrl(HAUTE_MOSELLE, 'api/config'))
    expect(await keptOnDevice()).toEqual({ shells: 0, answers: 0 })
    await page.goto(gardenUrl(HAUTE_MOSELLE, 'driving'))
    await page.locator('input[type=password]').waitFor(PATIENCE)
  })
})
