import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, gardenUrl, openBrowser, shown } from './browser.ts'
import { HAUTE_MOSELLE, PEOPLE, pageFor } from './people.ts'

const DAY = '2025-06-11'
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name }).first()

describe('a depot that somebody else has changed', () => {
  test('is not overwritten after a photo was refused, but told field by field', async () => {
    const first = await pageFor(browser, PEOPLE.ines, { at: 'depots' })
    await first.locator('#content a.row-link').last().click()
    await first.waitForURL(/\/depots\/./)
    await shown(first)
    const second = await pageFor(browser, PEOPLE.ines, {
      at: first.url().split('/trois-saules/')[1] ?? '',
    })
    await field(first, /^Rue/).fill(`${process.pid} rue du Matin`)
    await press(first, 'Enregistrer')
    await first.getByText('C’est enregistré.').waitFor()
    await field(second, /^Rue/).fill(`${process.pid} rue du Soir`)
    await second
      .locator('input[type=file]')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PICTURE })
    await second.locator('.problem[role=alert]').first().waitFor()
    await press(second, 'Enregistrer')
    const dialog = second.getByRole('dialog', { name: 'Quelqu’un a changé cette fiche entre-temps' })
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain(`${process.pid} rue du Matin`)
    await first.context().close()
    await second.context().close()
  })
})

/** The rounds of a day, to be put in order by hand; leaving the page by closing it is not asked about in tests. */
const board = async (): Promise<Page> => {
  const page = await pageFor(browser, PEOPLE.claire, { at: `rounds/optimise?day=${DAY}&view=hand` })
  page.on('dialog', (dialog) => dialog.accept())
  await page.locator('[data-list="ME1"] [data-stop]').first().waitFor()
  return page
}
const stopsOf = (page: Page, round: string) =>
  page
    .locator(`[data-list="${round}"] [data-stop]`)
    .evaluateAll((stops) => stops.map((stop) => stop.getAttribute('data-stop') ?? ''))
const grip = (page: Page, stop: string) => page.locator(`[data-list="ME1"] [data-stop="${stop}"] .grip`)
const saveOrder = async (page: Page) => {
  await press(page, 'Enregistrer')
  await page.getByText('L’ordre est enregistré').first().waitFor()
}

describe('an order made by hand', () => {
  test('is asked about before it is left, and found again when the page is reloaded', async () => {
    const page = await board()
    const before = await stopsOf(page, 'ME1')
    await grip(page, before[0] ?? '').press('ArrowDown')
    const mine = await stopsOf(page, 'ME1')
    expect(mine).not.toEqual(before)
    await page.getByText('Historique').first().click()
    const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' })
    await question.getByRole('button', { name: 'Rester ici' }).click()
    expect(await stopsOf(page, 'ME1')).toEqual(mine)
    expect(await page.getByRole('radio', { name: 'À la main' }).isChecked()).toBe(true)
    await page.reload()
    await page.getByText('Nous avons retrouvé ce que vous aviez commencé').waitFor()
    expect(await stopsOf(page, 'ME1')).toEqual(mine)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByText('Historique').first().click()
    await question.getByRole('button', { name: 'Quitter sans enregistrer' }).click()
    await page.waitForURL(/view=history/)
    await page.goto(gardenUrl(HAUTE_MOSELLE, `rounds/optimise?day=${DAY}&view=hand`))
    await grip(page, before[0] ?? '').waitFor()
    expect(await stopsOf(page, 'ME1')).toEqual(before)
    await page.context().close()
  })

  test('is laid over what somebody else has saved meanwhile, and can then be saved', async () => {
    const [mine, theirs] = [await board(), await board()]
    const [first = '', second = '', ...others] = await stopsOf(mine, 'ME1')
    const last = others.at(-1) ?? ''
    await grip(theirs, last).press('ArrowUp')
    await saveOrder(theirs)
    await grip(mine, first).press('ArrowDown')
    await press(mine, 'Enregistrer')
    await mine.getByText('Ce que vous aviez déplacé est posé par-dessus').waitFor()
    expect((await stopsOf(mine, 'ME1')).slice(0, 2)).toEqual([second, first])
    await saveOrder(mine)
    await mine.locator('.toast').getByRole('button', { name: 'Annuler' }).press('Enter')
    await mine.getByText('Les tournées ont retrouvé leur ordre').first().waitFor()
    await mine.context().close()
    await theirs.context().close()
  })
})
