import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, shown } from './browser.ts'
import { focusIn, outlineOf } from './in-page.ts'
import { PEOPLE, pageFor } from './people.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.claire)
})
afterAll(() => browser.close())

const tabTo = async (text: string): Promise<void> => {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab')
    if ((await focusIn(page)).text === text) return
  }
  throw new Error(`The Tab key does not reach « ${text} »`)
}

describe('with the keyboard alone', () => {
  test('the first stop skips the navigation', async () => {
    await page.reload()
    await shown(page)
    await page.keyboard.press('Tab')
    expect((await focusIn(page)).text).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    expect((await focusIn(page)).id).toBe('content')
  })

  test('the navigation leads to a screen, and the focus goes with it', async () => {
    await page.reload()
    await shown(page)
    await tabTo('Dépôts')
    const link = page.getByRole('navigation').getByRole('link', { name: 'Dépôts' })
    expect(await outlineOf(link)).not.toBe('none')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/depots')
    await shown(page)
    await expect.poll(async () => (await focusIn(page)).id).toBe('content')
    expect(await link.getAttribute('aria-current')).toBe('page')
  })

  test('a dialog holds the focus until Escape, and gives it back', async () => {
    const help = page.getByRole('button', { name: 'Aide sur cet écran' })
    await help.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expect.poll(async () => (await focusIn(page)).inDialog).toBe(true)
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab')
      expect((await focusIn(page)).inDialog).toBe(true)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => outlineOf(help)).not.toBe('none')
  })

  test('a form is filled in and saved with Enter', async () => {
    await page.goto(page.url().replace(/depots.*/, 'depots/D03'))
    await shown(page)
    const town = page.getByRole('textbox', { name: /^Ville/ }).first()
    const before = await town.inputValue()
    for (const text of [`${before} (centre)`, before]) {
      await town.focus()
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await page.getByText('Des changements ne sont pas enregistrés.').waitFor({ state: 'detached' })
    }
  })
})
