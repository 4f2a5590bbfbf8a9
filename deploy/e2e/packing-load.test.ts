import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, openBrowser, shown, WIDTHS } from './browser.ts'
import { isTooWide } from './in-page.ts'
import { PEOPLE, pageFor } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const figuresOf = async (page: Page): Promise<readonly number[]> => {
  const cells = await page.locator('table').first().locator('tbody td:first-of-type').allTextContents()
  return cells.filter((text) => /^\d+$/.test(text)).map(Number)
}

describe('the packing load of a season', () => {
  test.each(['phone', 'desktop'] as const)(
    'is a chart with its figures in a table, on a %s',
    async (width) => {
      const page = await pageFor(browser, PEOPLE.claire, { at: 'calendar/load/2025' })
      await page.setViewportSize(WIDTHS[width])
      await page.getByRole('heading', { name: 'Mardi' }).waitFor()
      await page.getByText('Les chiffres, semaine par semaine').first().click()
      const figures = await figuresOf(page)
      expect(figures).toHaveLength(50)
      expect(Math.max(...figures)).toBeGreaterThan(500)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await page.context().close()
    },
  )

  test('advises the emptier weeks where a fortnightly subscription is agreed, and takes them', async () => {
    const page = await pageFor(browser, PEOPLE.claire, { at: 'members/2/subscriptions/new' })
    await shown(page)
    const advice = page.locator('.advice')
    await page.getByLabel('Rythme', { exact: true }).first().selectOption({ label: 'Une semaine sur deux' })
    await advice.getByText('Choisissez le dépôt').waitFor()
    await page.getByLabel('Dépôt', { exact: true }).first().selectOption({ index: 3 })
    await page.getByLabel('Première semaine').first().fill('2025-03-03')
    await advice.getByText('contre').waitFor()
    const said = ((await advice.textContent()) ?? '').replace(/\s/g, ' ').trim()
    expect(said).toMatch(/^Les semaines impaires : au plus \d+ paniers .* C’est ce qui est choisi\.$/)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.context().close()
  })
})
