import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { PEOPLE, pageFor } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Keeps the answers at that address back, until they are let through. */
const keepBack = async (page: Page, address: string): Promise<() => void> => {
  const gate = Promise.withResolvers<void>()
  await page.route(address, async (route) => {
    await gate.promise
    await route.continue()
  })
  return gate.resolve
}

describe('what is not on screen yet', () => {
  test('is no price that staff can agree to', async () => {
    const page = await pageFor(browser, PEOPLE.claire, { at: 'members/2/subscriptions/new' })
    const made: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && /api\/subscriptions$/.test(request.url())) made.push(request.url())
    })
    const save = page.getByRole('button', { name: 'Créer l’abonnement' })
    await page.getByRole('combobox', { name: 'Formule' }).selectOption({ index: 1 })
    await expect.poll(() => save.isEnabled()).toBe(true)
    const letThrough = await keepBack(page, '**/api/subscriptions/quote')
    const quantity = page.getByRole('spinbutton', { name: /^Quantité/ })
    await quantity.fill('2')
    await expect.poll(() => save.isDisabled()).toBe(true)
    await quantity.press('Enter')
    letThrough()
    await expect.poll(() => save.isEnabled()).toBe(true)
    expect(made).toEqual([])
    await page.context().close()
  })

  test('are no days by which a member can move', async () => {
    const page = await pageFor(browser, PEOPLE.noe, { at: 'my/depot', width: 'phone' })
    await page.getByRole('heading', { name: 'Quel dépôt ?' }).waitFor()
    await page.locator('input[type=radio][name=depot]:not(:checked):enabled').last().check()
    const confirm = page.getByRole('button', { name: 'Changer de dépôt', exact: true })
    await expect.poll(() => confirm.isEnabled()).toBe(true)
    const letThrough = await keepBack(page, '**/api/my/depots?*')
    await page.getByRole('combobox').first().selectOption({ index: 2 })
    await expect.poll(() => confirm.isDisabled()).toBe(true)
    letThrough()
    await expect.poll(() => confirm.isEnabled()).toBe(true)
    await page.context().close()
  })
})
