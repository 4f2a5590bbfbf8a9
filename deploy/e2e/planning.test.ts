import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaintsOf, gardenUrl, openBrowser, shown, textIn } from './browser.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, pageFor } from './people.ts'

interface Round {
  readonly code: string
  readonly stops: readonly { readonly depot: string }[]
}

const DAY = '2025-06-04'
let browser: Browser
let page: Page
let complaints: readonly string[]
let ask: Awaited<ReturnType<typeof apiFor>>
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.claire, { at: 'rounds' })
  ask = await apiFor(page)
  complaints = complaintsOf(page)
})
afterAll(() => browser.close())

const orders = async (): Promise<Readonly<Record<string, string>>> => {
  const { body } = await ask<{ items: readonly Round[] }>(gardenUrl(HAUTE_MOSELLE, 'api/rounds?limit=200'))
  return Object.fromEntries(
    body.items.map(({ code, stops }) => [code, stops.map(({ depot }) => depot).join(' ')]),
  )
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
const undone = async () => {
  await page.locator('.toast').getByRole('button', { name: 'Annuler' }).press('Enter')
  await page.getByText('Les tournées ont retrouvé leur ordre').first().waitFor()
}

describe('the optimiser, by keyboard alone', () => {
  test('changes nothing before somebody accepts, then all rounds, and gives the former orders back', async () => {
    await page.goto(gardenUrl(HAUTE_MOSELLE, `rounds/optimise?day=${DAY}`))
    await shown(page)
    const before = await orders()
    await press('Calculer')
    await page.getByRole('button', { name: 'Accepter' }).waitFor()
    expect(await textIn(page, '.proposal .big')).toMatch(/^−[\d,]+ km$/)
    expect(await orders()).toEqual(before)
    await press('Accepter')
    await page.getByText('Les tournées ont leur nouvel ordre').waitFor()
    expect(await orders()).not.toEqual(before)
    await undone()
    expect(await orders()).toEqual(before)
  })

  test('warns of an order made by hand, forbids nothing, and writes it when it is saved', async () => {
    await page.goto(gardenUrl(HAUTE_MOSELLE, `rounds/optimise?day=${DAY}&view=hand`))
    await shown(page)
    const before = await orders()
    const first = page.locator('[data-list="ME1"] [data-stop]').first()
    const stop = await first.getAttribute('data-stop')
    await first.getByRole('combobox').selectOption('ME2')
    await expect.poll(() => textIn(page, '.round:nth-of-type(2) .sum')).toContain('184 paniers')
    expect(await orders()).toEqual(before)
    await press('Enregistrer')
    await page.getByText('L’ordre est enregistré').waitFor()
    expect((await orders()).ME2?.split(' ').at(-1)).toBe(stop)
    await undone()
    expect(await orders()).toEqual(before)
  })

  test('keeps the order of a round that is locked, until it is freed', async () => {
    await page.goto(gardenUrl(HAUTE_MOSELLE, `rounds/optimise?day=${DAY}`))
    await shown(page)
    const lock = page.getByRole('button', { name: /Garder l’ordre de Mercredi après-midi/ })
    await lock.press('Enter')
    await expect.poll(() => lock.getAttribute('aria-pressed')).toBe('true')
    await press('Calculer')
    await page.getByRole('button', { name: 'Accepter' }).waitFor()
    expect(await page.locator('[data-moved="true"]').count()).toBeGreaterThan(0)
    expect(
      await page
        .locator('details', { hasText: 'Mercredi après-midi' })
        .locator('[data-moved="true"]')
        .count(),
    ).toBe(0)
    await lock.press('Enter')
    await expect.poll(() => lock.getAttribute('aria-pressed')).toBe('false')
    expect(complaints).toEqual([])
  })
})
