import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_GARDENS, DEMO_PASSWORD, PLATFORM_ADMINISTRATOR } from '../local/demo/demo-gardens.ts'
import { gardenUrl, openBrowser, platformUrl, shown, textIn, visitor } from './browser.ts'
import { addressFor, fillSignIn, PEOPLE, pageFor } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const FIRST = {
  administrator: 'Cette semaine',
  'packer-driver': 'Cette semaine',
  accountant: 'Cette semaine',
  member: 'Mes paniers',
} as const
const everybody = [
  ...DEMO_GARDENS.flatMap(({ slug, people }) =>
    people.map(({ name, email, role }) => ({
      name,
      email,
      address: () => gardenUrl(slug),
      first: FIRST[role],
    })),
  ),
  { ...PLATFORM_ADMINISTRATOR, address: () => platformUrl(), first: 'Jardins' },
]

describe('signing in', () => {
  test.each(everybody)('leads $name ($email) to « $first »', async ({ name, email, address, first }) => {
    const context = await visitor(browser)
    const page = await context.newPage()
    await page.goto(address())
    await fillSignIn(page, email)
    await shown(page)
    expect(await textIn(page, '#content h1')).toBe(first)
    expect(await page.getByRole('button', { name: `Votre compte : ${name}` }).count()).toBeGreaterThan(0)
    await context.close()
  })
  test('with a wrong password stays where it is and says so', async () => {
    const context = await visitor(browser)
    const page = await context.newPage()
    await page.goto(addressFor(PEOPLE.claire))
    await fillSignIn(page, PEOPLE.claire.email, `not ${DEMO_PASSWORD}`)
    await page.getByRole('alert').waitFor()
    expect(await page.locator('#password').getAttribute('aria-invalid')).toBe('true')
    await context.close()
  })
  test('leads back to the very screen that was asked for', async () => {
    const context = await visitor(browser)
    const page = await context.newPage()
    await page.goto(addressFor(PEOPLE.malik, 'depots'))
    await fillSignIn(page, PEOPLE.malik.email)
    await shown(page)
    expect(new URL(page.url()).pathname).toBe('/g/haute-moselle/depots')
    await context.close()
  })
  test('once is enough for the next page, and signing out ends it', async () => {
    const page = await pageFor(browser, PEOPLE.solene)
    await page.goto(addressFor(PEOPLE.solene, 'members'))
    await shown(page)
    await page
      .getByRole('button', { name: /Votre compte/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByLabel('Mot de passe').waitFor()
    await page.goto(addressFor(PEOPLE.solene))
    await page.getByLabel('Mot de passe').waitFor()
    await page.context().close()
  })
})

describe('an address that names no day of the calendar', () => {
  test.each(['week/2025-11-24', 'week/2025-W53', 'week/days/2025-02-30'])('%s says so', async (place) => {
    const page = await pageFor(browser, PEOPLE.claire, { at: place })
    expect(await textIn(page, '#content h1')).toBe('Page introuvable')
    await page.context().close()
  })
})
