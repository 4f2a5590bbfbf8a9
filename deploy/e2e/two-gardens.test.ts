import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gardenUrl, openBrowser, platformUrl } from './browser.ts'
import { apiFor, fillSignIn, HAUTE_MOSELLE, PEOPLE, pageFor, TROIS_SAULES } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('a session of one garden', () => {
  test('is refused by the API of the other garden and of the platform', async () => {
    const page = await pageFor(browser, PEOPLE.claire)
    const ask = await apiFor(page)
    expect((await ask(gardenUrl(HAUTE_MOSELLE, 'api/me'))).status).toBe(200)
    expect(await ask(gardenUrl(TROIS_SAULES, 'api/me'))).toMatchObject({
      status: 401,
      body: { kind: 'not-signed-in' },
    })
    expect((await ask(gardenUrl(TROIS_SAULES, 'api/members'))).status).toBe(401)
    expect((await ask(platformUrl('api/gardens'))).status).toBe(401)
    await page.context().close()
  })
  test('opens no page of the other garden, which asks to sign in and knows no such person', async () => {
    const page = await pageFor(browser, PEOPLE.claire)
    await page.goto(gardenUrl(TROIS_SAULES, 'members'))
    await page
      .getByRole('heading', { name: /Trois Saules|Se connecter/ })
      .first()
      .waitFor()
    await fillSignIn(page, PEOPLE.claire.email)
    await page.getByRole('alert').waitFor()
    await page.context().close()
  })
  test('that has ended says so on the page, and what was typed stays', async () => {
    const page = await pageFor(browser, PEOPLE.claire, { at: 'depots/D02' })
    const name = page.getByRole('textbox', { name: /^Nom/ }).first()
    await name.fill('Un autre nom')
    await page.waitForLoadState('networkidle')
    await page.route('**/api/**', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: JSON.stringify({ kind: 'not-signed-in', status: 401 }),
      }),
    )
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await page.getByRole('dialog', { name: 'Votre session a pris fin' }).waitFor()
    await page.getByRole('button', { name: 'Rester sur cette page' }).click()
    expect(await name.inputValue()).toBe('Un autre nom')
    await page.context().close()
  })
})
