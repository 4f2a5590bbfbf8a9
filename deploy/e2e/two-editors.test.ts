import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, shown } from './browser.ts'
import { PEOPLE, pageFor } from './people.ts'

// Other streets in each run, for runs on a platform that has seen some before.
const FIRST = `${process.pid} rue du Premier`
const SECOND = `${process.pid} rue du Second`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name }).first()
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click()

describe('two people who edit one depot', () => {
  test('the second is told, chooses field by field, and neither loses what was typed', async () => {
    const first = await pageFor(browser, PEOPLE.ines, { at: 'depots' })
    await first.locator('#content a.row-link').first().click()
    await first.waitForURL(/\/depots\/./)
    await shown(first)
    const address = first.url()
    const second = await pageFor(browser, PEOPLE.ines, { at: address.split('/trois-saules/')[1] ?? '' })
    await field(first, /^Rue/).fill(FIRST)
    await save(first)
    await first.getByText('C’est enregistré.').waitFor()
    await field(second, /^Rue/).fill(SECOND)
    await field(second, /^Ville/).fill('Golbey')
    await save(second)
    const dialog = second.getByRole('dialog', { name: 'Quelqu’un a changé cette fiche entre-temps' })
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain(FIRST)
    expect(await dialog.textContent()).toContain(SECOND)
    await dialog.getByText(FIRST).click()
    await dialog.getByRole('button', { name: 'Enregistrer mes choix' }).click()
    await second.getByText('C’est enregistré.').waitFor()
    await first.reload()
    await shown(first)
    expect(await field(first, /^Rue/).inputValue()).toBe(FIRST)
    expect(await field(first, /^Ville/).inputValue()).toBe('Golbey')
    await first.context().close()
    await second.context().close()
  })
})
