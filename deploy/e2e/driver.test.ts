import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gardenUrl, goTo, openBrowser, shown, textIn } from './browser.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, pageFor } from './people.ts'

interface Stop {
  readonly depot: string
  readonly name: string
  readonly outcome: string
}

const DAY_MS = 86_400_000
let browser: Browser
let page: Page
let ask: Awaited<ReturnType<typeof apiFor>>
let path: string
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.malik, { width: 'phone' })
  ask = await apiFor(page)
  path = await roundToDrive()
  await goTo(page, path)
})
afterAll(() => browser.close())

/** The screen of a round of many open stops, on the last day on which one drove. */
const roundToDrive = async (): Promise<string> => {
  const config = await fetch(gardenUrl(HAUTE_MOSELLE, 'api/config'))
  const { today } = (await config.json()) as { today: string }
  for (let back = 0; back < 60; back++) {
    const day = new Date(Date.parse(today) - back * DAY_MS).toISOString().slice(0, 10)
    const { body } = await ask<{
      rounds: readonly { code: string; stops: number; done: number }[]
    }>(gardenUrl(HAUTE_MOSELLE, `api/driving?day=${day}`))
    const round = body.rounds.find(({ stops, done }) => stops - done >= 3)
    if (round) return `driving/${day}/${round.code}`
  }
  throw new Error('Nobody drove in sixty days')
}

const stops = async (): Promise<readonly Stop[]> => {
  const { body } = await ask<{ stops: readonly Stop[] }>(gardenUrl(HAUTE_MOSELLE, `api/${path}`))
  return body.stops
}
const outcomeAt = (depot: string) => async () => (await stops()).find((stop) => stop.depot === depot)?.outcome
const here = () => textIn(page, '#content h2.name')
const openStop = async (name: string): Promise<Stop> => {
  const stop = (await stops()).find((one) => one.name === name && one.outcome === 'planned')
  if (!stop) throw new Error(`No open stop ${name}`)
  return stop
}
const deliver = () =>
  page.getByRole('group', { name: 'Cet arrêt' }).getByRole('button', { name: 'Livré' }).click()

describe('a driver on a phone', () => {
  test('marks a stop delivered with one thumb, is led to the next one, and may take it back', async () => {
    const stop = await openStop(await here())
    await deliver()
    await expect.poll(outcomeAt(stop.depot)).toBe('delivered')
    expect(await here()).not.toBe(stop.name)
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(outcomeAt(stop.depot)).toBe('planned')
    await expect.poll(here).toBe(stop.name)
  })

  test('goes on without a network; what was said waits on the phone and leaves by itself', async () => {
    const stop = await openStop(await here())
    await page.context().setOffline(true)
    await deliver()
    await page.getByText('1 envoi en attente du réseau.').waitFor()
    expect(await here()).not.toBe(stop.name)
    expect(await outcomeAt(stop.depot)()).toBe('planned')
    await page.context().setOffline(false)
    await expect.poll(outcomeAt(stop.depot), { timeout: 15_000 }).toBe('delivered')
    await page.getByText('1 envoi en attente du réseau.').waitFor({ state: 'detached' })
  })

  test('keeps what was said without a network when the page is closed and opened again', async () => {
    const stop = await openStop(await here())
    await page.context().setOffline(true)
    await deliver()
    await page.getByText('1 envoi en attente du réseau.').waitFor()
    await page.goto('about:blank')
    await page.context().setOffline(false)
    await page.goto(gardenUrl(HAUTE_MOSELLE, 'driving'))
    await shown(page)
    await expect.poll(outcomeAt(stop.depot), { timeout: 15_000 }).toBe('delivered')
  })

  test('says why something could not be left', async () => {
    await goTo(page, path)
    const stop = await openStop(await here())
    await page.getByRole('group', { name: 'Cet arrêt' }).getByRole('button', { name: 'Problème' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Dépôt fermé', { exact: true }).click()
    await sheet.getByRole('button', { name: /non livré/ }).click()
    await expect.poll(outcomeAt(stop.depot)).toBe('not-delivered')
  })
})
