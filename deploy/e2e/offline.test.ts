import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, gardenUrl, goTo, openBrowser, shown, textIn } from './browser.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, pageFor } from './people.ts'

interface Stop {
  readonly depot: string
  readonly name: string
  readonly outcome: string
}
interface Round {
  readonly code: string
  readonly stops: number
  readonly done: number
}

const DAY_MS = 86_400_000
const PATIENCE = { timeout: 20_000 }
let browser: Browser
let context: BrowserContext
let page: Page
let ask: Awaited<ReturnType<typeof apiFor>>
let day: string
let path: string
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.malik, { width: 'phone' })
  context = page.context()
  ask = await apiFor(page)
  await findRound()
})
afterAll(() => browser.close())

/** A round with open stops, on the last day but one on which one drove: another test drives the last. */
const findRound = async (): Promise<void> => {
  const config = await fetch(gardenUrl(HAUTE_MOSELLE, 'api/config'))
  const { today } = (await config.json()) as { today: string }
  for (let back = 7; back < 60; back++) {
    day = new Date(Date.parse(today) - back * DAY_MS).toISOString().slice(0, 10)
    const { body } = await ask<{ rounds: readonly Round[] }>(
      gardenUrl(HAUTE_MOSELLE, `api/driving?day=${day}`),
    )
    const round = body.rounds.find(({ stops, done }) => stops - done >= 2)
    path = `driving/${day}/${round?.code}`
    if (round) return
  }
  throw new Error('Nobody drove in sixty days')
}

const stops = async (): Promise<readonly Stop[]> =>
  (await ask<{ stops: readonly Stop[] }>(gardenUrl(HAUTE_MOSELLE, `api/${path}`))).body.stops
const outcomeAt = async (depot: string) => (await stops()).find((stop) => stop.depot === depot)?.outcome
const done = () => textIn(page, '#content header [role="status"]')
const here = () => textIn(page, '#content h2.name')
const workerReady = () => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
const keptOnDevice = () =>
  page.evaluate(async () => ({
    shells: (await caches.keys()).length,
    answers: Object.keys(localStorage).filter((name) => name.startsWith('cabas.road.')).length,
  }))

describe('a driver without a network', () => {
  test('opens the round again, marks a stop delivered, and the server hears of it exactly once', async () => {
    await goTo(page, path)
    const stop = (await stops()).find(({ outcome }) => outcome === 'planned')
    if (!stop) throw new Error('Nothing is left to deliver')
    expect(await here()).toBe(stop.name)
    const doneBefore = await done()
    await expect.poll(workerReady, PATIENCE).toBe('activated')

    await context.setOffline(true)
    await page.reload()
    await shown(page)
    await page.getByText(/^Comme à \d\d:\d\d/).waitFor()
    expect(await here()).toBe(stop.name)
    expect(await accessibilityFaults(page)).toEqual([])
    const bar = page.getByRole('group', { name: 'Cet arrêt' })
    await bar.getByRole('button', { name: 'Livré' }).click()
    await page.getByText('1 envoi en attente du réseau.').waitFor()
    await page.reload()
    await page.getByText('1 envoi en attente du réseau.').waitFor()
    await expect.poll(done).not.toBe(doneBefore)

    await context.setOffline(false)
    await expect.poll(() => outcomeAt(stop.depot), PATIENCE).toBe('delivered')
    await page.getByText('1 envoi en attente du réseau.').waitFor({ state: 'detached' })
    await page.getByText(/^Comme à \d\d:\d\d/).waitFor({ state: 'detached' })
    expect(await recordsOf(stop.depot)).toEqual(['delivered'])
  })

  test('sees driving only, and whoever asks for another screen is led there', async () => {
    await context.setOffline(true)
    await page.goto(gardenUrl(HAUTE_MOSELLE, 'week'))
    await shown(page)
    expect(new URL(page.url()).pathname).toBe(`/g/${HAUTE_MOSELLE}/driving`)
    await context.setOffline(false)
    await expect.poll(() => page.getByText('Pas de réseau').count(), PATIENCE).toBe(0)
  })
})

describe('the worker behind the page', () => {
  test('works under the garden’s own name too', async () => {
    const named = gardenUrl(HAUTE_MOSELLE).replace(
      /localhost(:\d+)\/g\/[^/]+/,
      `${HAUTE_MOSELLE}.localhost$1`,
    )
    const other = await context.newPage()
    await other.goto(`${named}driving`)
    await shown(other)
    await expect
      .poll(() => other.evaluate(async () => (await navigator.serviceWorker.ready).active?.state), PATIENCE)
      .toBe('activated')
    await context.setOffline(true)
    await other.reload()
    await shown(other)
    await other.getByText(/^Comme à \d\d:\d\d/).waitFor()
    await context.setOffline(false)
    await other.close()
  })

  test('is under the garden’s own address, and keeps nothing that the API says', async () => {
    await page.goto(gardenUrl(HAUTE_MOSELLE, path))
    await shown(page)
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
    expect(scope).toBe(gardenUrl(HAUTE_MOSELLE))
    const kept = await page.evaluate(async () => {
      const requests = await Promise.all(
        (await caches.keys()).map(async (one) => (await caches.open(one)).keys()),
      )
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(kept.length).toBeGreaterThan(10)
    expect(kept.filter((one) => /\/(?:api|auth|feeds)\//.test(one))).toEqual([])
  })

  test('leaves with everything it kept when the driver signs out', async () => {
    expect(await keptOnDevice()).toMatchObject({ shells: 1 })
    await page.goto(gardenUrl(HAUTE_MOSELLE, 'driving'))
    await shown(page)
    await page.getByRole('button', { name: /Malik/ }).first().click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    // The way out leads through several addresses; the sign-in page is its end.
    await page.locator('input[type=password]').waitFor()
    await page.goto(gardenUrl(HAUTE_MOSELLE, 'api/config'))
    expect(await keptOnDevice()).toEqual({ shells: 0, answers: 0 })
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  })
})

/** What the office has on record of a depot on that round's day. */
const recordsOf = async (depot: string): Promise<readonly string[]> => {
  const office = await pageFor(browser, PEOPLE.claire)
  const asOffice = await apiFor(office)
  const round = path.split('/').at(-1)
  const { body } = await asOffice<{ items: readonly { depot: string | null; outcome: string }[] }>(
    gardenUrl(HAUTE_MOSELLE, `api/days/${day}/rounds/${round}/outcomes`),
  )
  await office.context().close()
  return body.items.filter((one) => one.depot === depot).map(({ outcome }) => outcome)
}
