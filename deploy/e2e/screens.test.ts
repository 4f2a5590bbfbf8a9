import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, complaintsOf, gardenUrl, goTo, openBrowser, shown, WIDTHS } from './browser.ts'
import { isTooWide } from './in-page.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, type Person, pageFor } from './people.ts'

let browser: Browser
/** A day on which something is packed, and a round that drives: screens with something on them. */
let busy: {
  readonly day: string
  readonly deliveryDay: string
  readonly round: string
  readonly person: string
}
beforeAll(async () => {
  browser = await openBrowser()
  busy = await busyPlaces()
})
afterAll(() => browser.close())

const busyPlaces = async (): Promise<typeof busy> => {
  const page = await pageFor(browser, PEOPLE.claire, { at: 'week' })
  const ask = await apiFor(page)
  const link = page.locator('#content article a.link').first()
  const day = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
  const { body } = await ask<{
    rounds: readonly { code: string; deliveryDay: string; baskets: number }[]
  }>(gardenUrl(HAUTE_MOSELLE, `api/preparations/${day}`))
  const { body: people } = await ask<{ items: readonly { id: string }[] }>(
    gardenUrl(HAUTE_MOSELLE, 'api/people?limit=10'),
  )
  await page.context().close()
  const round = body.rounds.find(({ baskets }) => baskets > 0)
  return {
    day,
    deliveryDay: round?.deliveryDay ?? day,
    round: round?.code ?? '',
    person: people.items[0]?.id ?? '',
  }
}

const staff = (): readonly string[] => [
  `week/days/${busy.day}`,
  'members',
  'members/2',
  'depots',
  'depots/D01',
  'rounds',
  'rounds?view=list',
  'rounds?view=map',
  'rounds/round/MA',
  'calendar',
  'calendar/load',
  'products',
]

const EVERYBODY: readonly (readonly [string, Person, () => readonly string[]])[] = [
  [
    'an administrator',
    PEOPLE.claire,
    () => [
      'week',
      ...staff(),
      'members/new',
      'members/categories',
      'members/2/edit',
      'members/2/subscriptions/new',
      'depots/new',
      'rounds/new',
      'rounds/optimise',
      'people',
      'people/new',
      `people/${busy.person}`,
      'people/roles/new',
      'people/roles/accountant',
      'products/new-product',
      'products/new-plan',
      'settings',
      'set-up',
      'journal',
      'imports',
      'nowhere',
    ],
  ],
  [
    'a packer and driver',
    PEOPLE.malik,
    () => ['week', ...staff(), `driving/${busy.deliveryDay}`, `driving/${busy.deliveryDay}/${busy.round}`],
  ],
  ['an accountant', PEOPLE.solene, () => ['week', ...staff()]],
  [
    'a member',
    PEOPLE.camille,
    () => [
      'my/baskets',
      'my/depot',
      'my/year',
      'my/calendar',
      'my/subscriptions',
      'my/subscriptions/new',
      'my/details',
      'guide',
      'week',
    ],
  ],
  ['a platform administrator', PEOPLE.dominique, () => ['gardens', 'gardens/new', 'gardens/trois-saules']],
]

const faultsAt = async (page: Page, where: string): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const [width, size] of Object.entries(WIDTHS)) {
    await page.setViewportSize(size)
    await shown(page)
    for (const fault of await accessibilityFaults(page)) faults.push(`${where} (${width}): ${fault}`)
    if (await isTooWide(page)) faults.push(`${where} (${width}): wider than the window`)
  }
  return faults
}

describe('every screen at phone and desktop width is accessible and throws no error', () => {
  test.each(EVERYBODY)(
    'for %s',
    async (_, person, screens) => {
      const page = await pageFor(browser, person)
      const complaints = complaintsOf(page)
      const faults: string[] = []
      for (const screen of screens()) {
        await goTo(page, screen)
        faults.push(...(await faultsAt(page, screen)))
      }
      expect(faults).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
    180_000,
  )

  test('in the dark too, where an administrator looks first', async () => {
    const page = await pageFor(browser, PEOPLE.claire)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faultsAt(page, 'week')).toEqual([])
    await page.context().close()
  })

  test('the sign-in page and the page of captured messages too', async () => {
    const context = await browser.newContext({ locale: 'fr-FR' })
    const page = await context.newPage()
    for (const address of [gardenUrl(HAUTE_MOSELLE), gardenUrl(HAUTE_MOSELLE).replace(/g\/.*/, 'capture/')]) {
      await page.goto(address)
      await page.locator('h1').first().waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
    }
    await context.close()
  })
})
