import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityFaults,
  chooseLanguage,
  complaintsOf,
  gardenUrl,
  goTo,
  openBrowser,
  shown,
  visitor,
  WIDTHS,
  type Width,
} from './browser.ts'
import { allRoutes, isTooWide, languageOf, routesAt } from './in-page.ts'
import { HAUTE_MOSELLE, PEOPLE, type Person, pageFor } from './people.ts'
import { type BusyPlaces, busyPlaces, WALKS } from './screens.ts'

/** One width in each language: both widths and both languages are looked at, in half the time of all four. */
const VIEWS = [
  { width: 'phone', language: 'fr' },
  { width: 'desktop', language: 'en' },
] as const

let browser: Browser
let busy: BusyPlaces
beforeAll(async () => {
  browser = await openBrowser()
  busy = await busyPlaces(browser)
})
afterAll(() => browser.close())

const faultsAt = async (page: Page, where: string): Promise<readonly string[]> => {
  const faults = (await accessibilityFaults(page)).map((fault) => `${where}: ${fault}`)
  return (await isTooWide(page)) ? [...faults, `${where}: wider than the window`] : faults
}

describe.each(VIEWS)('every screen on a $width, in $language,', ({ width, language }) => {
  test.concurrent.each(WALKS)(
    'is accessible and throws no error for $who',
    async ({ person, screens }) => {
      const page = await pageFor(browser, person, { width })
      const complaints = complaintsOf(page)
      await chooseLanguage(page, language)
      const faults: string[] = []
      for (const screen of screens(busy)) {
        await goTo(page, screen)
        faults.push(...(await faultsAt(page, screen)))
        if ((await languageOf(page)) !== language) faults.push(`${screen}: not in ${language}`)
      }
      expect(faults).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
    300_000,
  )

  test('is accessible before the sign-in too, and so is the page of captured messages', async () => {
    const context = await visitor(browser, width, { language })
    const page = await context.newPage()
    const faults: string[] = []
    const look = async (where: string) => {
      await page.locator('h1').first().waitFor()
      faults.push(...(await faultsAt(page, where)))
    }
    await page.goto(gardenUrl(HAUTE_MOSELLE))
    await look('sign-in')
    await page.locator('a[href*="reset-credentials"]').click()
    await look('forgotten password')
    await page.goto(gardenUrl(HAUTE_MOSELLE).replace(/g\/.*/, 'capture/'))
    await look('captured messages')
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('the screens looked at', () => {
  test.each<[string, Person]>([
    ['a garden', PEOPLE.claire],
    ['the platform', PEOPLE.dominique],
  ])('are all that %s has', async (_, person) => {
    const page = await pageFor(browser, person)
    const walks = WALKS.filter(({ person: { garden } }) => garden === person.garden)
    const seen = await routesAt(
      page,
      walks.flatMap(({ screens }) => screens(busy)),
    )
    const all = await allRoutes(page)
    expect(all.length).toBeGreaterThan(3)
    expect(all.filter((name) => !seen.includes(name))).toEqual([])
    await page.context().close()
  })

  test('are accessible in the dark too, where an administrator looks first', async () => {
    const page = await pageFor(browser, PEOPLE.claire, { at: 'week' })
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const width of Object.keys(WIDTHS) as Width[]) {
      await page.setViewportSize(WIDTHS[width])
      await shown(page)
      expect(await faultsAt(page, width)).toEqual([])
    }
    await page.context().close()
  })
})
