import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gardenUrl, goTo, openBrowser, textIn } from './browser.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, pageFor } from './people.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.camille, { width: 'phone' })
})
afterAll(() => browser.close())

const calendarAddress = async (): Promise<string> => {
  await goTo(page, 'my/calendar')
  const field = page.getByRole('textbox', { name: 'L’adresse de votre agenda' })
  await field.waitFor()
  return field.inputValue()
}

const eventsAt = async (address: string) => {
  const response = await fetch(address)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/calendar/)
  return new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents('vevent')
}

describe('a member', () => {
  test('sees the next deliveries that the garden plans, none of them past', async () => {
    const ask = await apiFor(page)
    const { body: config } = await ask<{ today: string }>(gardenUrl(HAUTE_MOSELLE, 'api/config'))
    const to = new Date(Date.parse(config.today) + 120 * 86_400_000).toISOString().slice(0, 10)
    const { body } = await ask<{
      items: readonly { day: string; quantity: number; depotName: string; planName: string }[]
    }>(gardenUrl(HAUTE_MOSELLE, `api/my/deliveries?from=${config.today}&to=${to}`))
    const next = body.items
      .filter(({ quantity }) => quantity > 0)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
    await goTo(page, 'my/baskets')
    const text = await textIn(page, '#content')
    if (next === undefined) return expect(text).toContain('Aucun panier prévu pour le moment')
    const day = new Intl.DateTimeFormat('fr', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
    expect(text.toLowerCase()).toContain(day.format(Date.parse(next.day)).replace(/ 1 /, ' 1er '))
    expect(text).toContain(next.depotName)
    expect(text).toContain(next.planName)
  })

  test('follows the deliveries in a calendar, and renewing the address closes the old one', async () => {
    const old = await calendarAddress()
    const events = await eventsAt(old)
    expect(events.length).toBeGreaterThan(0)
    expect(events.every((event) => typeof event.getFirstPropertyValue('uid') === 'string')).toBe(true)
    await page.getByRole('button', { name: 'Remplacer l’adresse' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remplacer', exact: true }).click()
    await page.getByText('La nouvelle adresse est prête.').waitFor()
    const renewed = await calendarAddress()
    expect(renewed).not.toBe(old)
    expect([404, 410]).toContain((await fetch(old)).status)
    expect(await eventsAt(renewed)).toHaveLength(events.length)
  })

  test('is not shown the garden’s own screens, whatever address is typed', async () => {
    for (const path of ['week', 'members', 'imports', 'journal']) {
      await goTo(page, path)
      expect(await textIn(page, '#content h1')).toBe('Accès réservé')
    }
  })
})
