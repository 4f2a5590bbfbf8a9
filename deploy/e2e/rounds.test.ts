import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gardenUrl, openBrowser, shown } from './browser.ts'
import { focusIn } from './in-page.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, pageFor } from './people.ts'

interface Round {
  readonly code: string
  readonly name: string
  readonly stops: readonly { readonly depot: string }[]
}

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.claire, { at: 'rounds' })
})
afterAll(() => browser.close())

const readRound = async (code: string): Promise<readonly string[]> => {
  const { body } = await (await apiFor(page))<{ items: readonly Round[] }>(
    gardenUrl(HAUTE_MOSELLE, 'api/rounds?limit=200'),
  )
  return body.items.find((round) => round.code === code)?.stops.map(({ depot }) => depot) ?? []
}
const onScreen = (code: string) =>
  page
    .locator(`ol[data-round="${code}"] > li`)
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-depot')))
const grip = (round: string, depot: string) =>
  page.locator(`ol[data-round="${round}"] [data-depot="${depot}"] .grip`)

describe('the rounds board, by keyboard alone', () => {
  test('moves a stop within its round with the arrow keys, keeps it in hand, and undoes it', async () => {
    const before = await readRound('MA')
    const [first = '', second = '', ...others] = before
    await grip('MA', first).focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => onScreen('MA')).toEqual([second, first, ...others])
    expect((await focusIn(page)).depot).toBe(first)
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).waitFor()
    expect(await readRound('MA')).toEqual([second, first, ...others])
    await grip('MA', first).focus()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => onScreen('MA')).toEqual(before)
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).waitFor()
    expect(await readRound('MA')).toEqual(before)
  })

  test('moves a stop to another round through its menu', async () => {
    const before = { MA: await readRound('MA'), MAJ: await readRound('MAJ') }
    const depot = before.MA.find((one) => !before.MAJ.includes(one)) ?? ''
    await grip('MA', depot).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tournée').selectOption('MAJ')
    await dialog.getByRole('button', { name: 'Déplacer', exact: true }).press('Enter')
    await expect.poll(() => onScreen('MAJ')).toContain(depot)
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).press('Enter')
    await expect.poll(() => onScreen('MA')).toEqual(before.MA)
    await expect.poll(() => readRound('MA')).toEqual(before.MA)
    await expect.poll(() => readRound('MAJ')).toEqual(before.MAJ)
  })

  test('tells the second of two who reorder one round, and loses nothing', async () => {
    const before = await readRound('VE1')
    const [first = '', second = '', third = '', ...others] = before
    const other = await pageFor(browser, PEOPLE.claire, { at: 'rounds' })
    await shown(other)
    await grip('VE1', first).focus()
    await page.keyboard.press('ArrowDown')
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).waitFor()
    const their = other.locator(`ol[data-round="VE1"] [data-depot="${third}"] .grip`)
    await their.focus()
    await other.keyboard.press('ArrowUp')
    await other.getByText('Quelqu’un a changé ces tournées en même temps que vous.').waitFor()
    expect(await readRound('VE1')).toEqual([second, first, third, ...others])
    await other.getByRole('button', { name: 'Refaire par-dessus' }).click()
    await expect.poll(() => readRound('VE1')).toEqual([second, third, first, ...others])
    await other.context().close()
  })
})
