import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, complaintsOf, gardenUrl, goTo, openBrowser, shown, textIn } from './browser.ts'
import { isTooWide } from './in-page.ts'
import { apiFor, PEOPLE, pageFor, TROIS_SAULES } from './people.ts'

const RESTRICTED = 'Salariés de l’imprimerie'
const PASSWORD = 'encre de novembre'

let browser: Browser
let staff: Page
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  browser = await openBrowser()
  staff = await pageFor(browser, PEOPLE.ines, { at: 'depots/T07' })
  page = await pageFor(browser, PEOPLE.noe, { at: 'my/baskets', width: 'phone' })
  complaints = complaintsOf(page)
})
afterAll(() => browser.close())

interface OwnDelivery {
  readonly day: string
  readonly depot: string
  readonly quantity: number
}
const deliveries = async (): Promise<readonly OwnDelivery[]> => {
  const ask = await apiFor(page)
  const { body } = await ask<{ items: readonly OwnDelivery[] }>(gardenUrl(TROIS_SAULES, 'api/my/deliveries'))
  return body.items
}
const choose = async (depot: string) => {
  await page.getByRole('searchbox', { name: 'Chercher un nom ou une ville' }).fill(depot.slice(0, 9))
  await page.getByRole('radio', { name: new RegExp(depot) }).check()
}
const confirm = () => page.getByRole('button', { name: 'Changer de dépôt', exact: true }).click()

describe('a depot that only some may choose', () => {
  test('is given a password by staff, who never see it again', async () => {
    const field = staff.getByRole('textbox', { name: /mot de passe$/i })
    await field.fill('court')
    await staff.getByRole('button', { name: 'Enregistrer le mot de passe' }).click()
    await staff.getByText('C’est trop court').waitFor()
    await field.fill(PASSWORD)
    await staff.getByRole('button', { name: 'Enregistrer le mot de passe' }).click()
    await staff.getByText('Un mot de passe est en place').waitFor()
    await staff.reload()
    await shown(staff)
    expect(await staff.content()).not.toContain(PASSWORD)
  })
})

describe('a member on a phone', () => {
  let before: readonly OwnDelivery[]

  test('finds from the next basket where to change depot', async () => {
    before = await deliveries()
    await goTo(page, 'my/baskets')
    await page.getByRole('link', { name: 'Changer de dépôt' }).click()
    await page.getByRole('heading', { name: 'Quel dépôt ?' }).waitFor()
    expect(await isTooWide(page)).toBe(false)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('is told beside the field that the password is wrong, and nothing moves', async () => {
    await choose(RESTRICTED)
    await page.getByLabel('Mot de passe du dépôt').fill('encre de mai')
    expect(await textIn(page, 'section:has(#step-sure)')).toContain(RESTRICTED)
    await confirm()
    await page.locator('[data-depot="T07"]').getByText('Ce n’est pas le mot de passe de ce dépôt.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('moves with the right one, and the delivery goes there, and back the week after', async () => {
    await page.getByLabel('Mot de passe du dépôt').fill(PASSWORD)
    await confirm()
    await page.getByText('C’est fait').waitFor()
    await page.getByRole('heading', { name: 'Changements prévus' }).waitFor()
    const moved = await deliveries()
    const there = moved.filter(({ depot }) => depot === 'T07')
    expect(there).toHaveLength(1)
    expect(moved.map(({ quantity }) => quantity)).toEqual(before.map(({ quantity }) => quantity))
    await goTo(page, 'my/baskets')
    expect(await textIn(page, '#content')).toContain(RESTRICTED)
  })

  test('takes the change back before it begins', async () => {
    await goTo(page, 'my/depot')
    await page.getByRole('button', { name: 'Annuler ce changement' }).click()
    await page.getByText('Le changement est annulé.').waitFor()
    expect(await deliveries()).toEqual(before)
    // The browser itself reports the refusal of the wrong password.
    expect(complaints.filter((one) => !one.includes('status of 422'))).toEqual([])
  })
})

describe('where the garden keeps it to itself', () => {
  test('a member is sent to the garden', async () => {
    await goTo(staff, 'settings')
    const may = staff.getByRole('switch', { name: 'Changer de dépôt' })
    const save = staff.getByRole('button', { name: 'Enregistrer', exact: true })
    await may.click()
    await save.click()
    await staff.getByText('C’est enregistré.').first().waitFor()
    await page.goto(gardenUrl(TROIS_SAULES, 'my/depot'))
    await page.getByText('Ici, c’est le jardin qui change le dépôt').waitFor()
    await may.click()
    await save.click()
    await staff.getByText('Des changements ne sont pas enregistrés.').waitFor({ state: 'detached' })
  })
})
