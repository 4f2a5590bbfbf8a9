import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { gardenUrl, goTo, openBrowser, shown } from './browser.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, pageFor } from './people.ts'

interface Preparation {
  readonly day: string
  readonly baskets: number
  readonly rounds: readonly { readonly code: string; readonly name: string; readonly deliveryDay: string }[]
  readonly products: readonly { readonly product: string; readonly name: string; readonly quantity: number }[]
}

let browser: Browser
let page: Page
let ask: Awaited<ReturnType<typeof apiFor>>
let today: string
let last: Preparation
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.claire)
  const config = await fetch(gardenUrl(HAUTE_MOSELLE, 'api/config'))
  today = ((await config.json()) as { today: string }).today
  ask = await apiFor(page)
  last = await lastDelivered()
})
afterAll(() => browser.close())

/** The last preparation day, today included, on which something is delivered by today. */
const lastDelivered = async (): Promise<Preparation> => {
  for (let back = 0; back < 60; back += 7) {
    const isoWeek = weekOfDay(back)
    const { body } = await ask<{ preparations: readonly Preparation[] }>(
      gardenUrl(HAUTE_MOSELLE, `api/weeks/${isoWeek}`),
    )
    const past = body.preparations.filter(
      ({ baskets, rounds }) => baskets > 0 && rounds.every(({ deliveryDay }) => deliveryDay <= today),
    )
    const latest = past.at(-1)
    if (latest) return latest
  }
  throw new Error('Nothing was delivered in eight weeks')
}

const weekOfDay = (back: number): string => {
  const day = new Date(Date.parse(today) - back * 86_400_000)
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000)
  const year = thursday.getUTCFullYear()
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Baskets by plan between two days, as the command line tells them. */
const dayTotals = (days: readonly string[]): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>()
  const sorted = days.toSorted()
  const range = ['--from', sorted[0] ?? '', '--to', sorted.at(-1) ?? '']
  const csv = execFileSync(
    'npm',
    ['run', '-s', 'cabas', '--', 'day-totals', '--garden', HAUTE_MOSELLE, ...range],
    { encoding: 'utf8', env: { ...process.env, CABAS_DATA: inject('platform').data } },
  )
  for (const line of csv.trim().split(/\r?\n/).slice(1)) {
    const [day = '', , plan = '', quantity] = line.split(',')
    if (days.includes(day)) totals.set(plan, (totals.get(plan) ?? 0) + Number(quantity))
  }
  return totals
}

const numberIn = (text: string): number => Number(text.replace(/\D/g, ''))

describe('the week on screen', () => {
  test('shows the figures that the command line counts for the preparation day', async () => {
    const { day, rounds } = last
    const { body } = await ask<{ items: readonly { code: string; product: string | null }[] }>(
      gardenUrl(HAUTE_MOSELLE, 'api/plans?limit=500'),
    )
    const productOf = new Map(body.items.map(({ code, product }) => [code, product]))
    const names = await productNames()
    const expected = new Map<string, number>()
    for (const [plan, quantity] of dayTotals([...new Set(rounds.map(({ deliveryDay }) => deliveryDay))])) {
      const name = names.get(productOf.get(plan) ?? '') ?? plan
      expected.set(name, (expected.get(name) ?? 0) + quantity)
    }
    await goTo(page, `week/days/${day}`)
    const onScreen = await page
      .locator('section[aria-labelledby="day-products"] .counts > li')
      .evaluateAll((items) =>
        items.map((item) => [
          item.querySelector('.name')?.textContent ?? '',
          item.querySelector('.big')?.textContent ?? '',
        ]),
      )
    expect(onScreen.length).toBeGreaterThan(2)
    expect(new Map(onScreen.map(([name = '', count = '']) => [name, numberIn(count)]))).toEqual(expected)
    const total = [...expected.values()].reduce((sum, one) => sum + one, 0)
    const counts = await page.locator('section[aria-labelledby="day-rounds"] .count .big').allInnerTexts()
    expect(counts.reduce((sum, text) => sum + numberIn(text), 0)).toBe(total)
  })

  test.each([
    ['Feuille de préparation', 'preparation-sheet'],
    ['Étiquettes', 'labels'],
    ['Feuille de route', 'road-sheet'],
  ])('downloads the day as PDF: %s', async (title) => {
    const { day } = last
    await goTo(page, `week/days/${day}`)
    await page.locator('#content header').getByRole('button', { name: 'Imprimer' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(title, { exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Télécharger' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    const bytes = readFileSync(await download.path())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(5_000)
    await page.keyboard.press('Escape')
  })

  test('marks a round delivered in one click, and takes it back', async () => {
    const { day, rounds } = last
    const [round] = rounds
    await goTo(page, `week/days/${day}`)
    const card = page
      .locator('article.card')
      .filter({ has: page.getByRole('heading', { name: round?.name ?? '', exact: true }) })
    const click = card.getByRole('button', { name: 'Tout est livré' })
    await click.click()
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).waitFor()
    await click.waitFor({ state: 'detached' })
    await page.reload()
    await shown(page)
    expect(await click.count()).toBe(0)
    await card.getByRole('button', { name: 'Historique' }).click()
    const history = page.getByRole('dialog')
    await history.getByRole('button', { name: 'Annuler cette note' }).first().click()
    await page.keyboard.press('Escape')
    await click.waitFor()
  })
})

const productNames = async (): Promise<ReadonlyMap<string, string>> => {
  const { body } = await ask<{ items: readonly { code: string; name: string }[] }>(
    gardenUrl(HAUTE_MOSELLE, 'api/products?limit=500'),
  )
  return new Map(body.items.map(({ code, name }) => [code, name]))
}
