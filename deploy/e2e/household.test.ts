import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, complaintsOf, goTo, openBrowser, textIn, WIDTHS } from './browser.ts'
import { PEOPLE, pageFor } from './people.ts'

// Other names in each run, for runs on a platform that has seen some before.
const CATEGORY = `Crèche ${process.pid}`
const HOUSEMATE = `Lou Essai ${process.pid}`
const EMAIL = `lou.${process.pid}@example.org`
const REFUSED_BY_SERVER = /status of 422/

let browser: Browser
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.ines, { width: 'phone' })
  complaints = complaintsOf(page)
})
afterAll(() => browser.close())

const save = () => page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
const saved = async () => {
  await page.getByText('C’est enregistré.').first().waitFor()
  const messages = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Fermer' })
  while ((await messages.count()) > 0) await messages.first().click()
}

describe('categories of members (MEM-02)', () => {
  test('are added with a deadline of their own, never after the day is frozen for all', async () => {
    await goTo(page, 'members/categories')
    await page.getByRole('button', { name: 'Ajouter une catégorie' }).click()
    await page.getByLabel('Nom').fill(CATEGORY)
    await page.getByText('Un autre', { exact: true }).click()
    await page.getByLabel('Jours avant la livraison').fill('1')
    await save()
    await page.getByText(/Le jour est figé pour tous/).waitFor()
    await page.getByLabel('Jours avant la livraison').fill('6')
    await save()
    await page.getByRole('heading', { name: CATEGORY }).waitFor()
    await saved()
    expect(await textIn(page, '#content')).toContain('Peut changer jusqu’à 6 jours avant la livraison')
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

describe('a household (MEM-01)', () => {
  test('is written down on the form, with the category, the tags and the balance', async () => {
    await goTo(page, 'members/5/edit')
    await page.getByRole('button', { name: 'Ajouter une personne' }).click()
    await page.getByLabel('Prénom et nom').last().fill(HOUSEMATE)
    await page.getByRole('group', { name: HOUSEMATE }).getByLabel('Courriel').fill(EMAIL)
    await page.getByRole('combobox', { name: 'Catégorie' }).selectOption({ label: CATEGORY })
    await page.getByLabel('Montant en euros').fill('12,50')
    await page.getByText('Doit', { exact: true }).click()
    // A screen so tall that the save bar stands on no field: half a field is too small to touch.
    await page.setViewportSize({ width: WIDTHS.phone.width, height: 5000 })
    expect(await accessibilityFaults(page)).toEqual([])
    await page.setViewportSize(WIDTHS.phone)
    await save()
    await saved()
    await page.getByRole('button', { name: new RegExp(`Donner un accès.*${HOUSEMATE}`) }).waitFor()
    const card = await textIn(page, '#content')
    expect(card).toContain(CATEGORY)
    expect(card).toContain('doit 12,50 €')
  })

  test('lets one of them sign in, and the card says who does', async () => {
    await page.getByRole('button', { name: new RegExp(`Donner un accès.*${HOUSEMATE}`) }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Donner un accès' }).click()
    await page.getByText(`L’invitation de ${HOUSEMATE} est partie.`).waitFor()
    await page.getByRole('link', { name: new RegExp(`Gérer.*${HOUSEMATE}`) }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('is found by the search', async () => {
    await goTo(page, 'members')
    await page.getByRole('searchbox').fill(HOUSEMATE)
    await page.getByText('1 adhérent', { exact: true }).first().waitFor()
  })
})

describe('what the garden asks (MEM-01)', () => {
  const asks = async (state: string) => {
    await goTo(page, 'settings')
    const birth = page.getByRole('combobox', { name: 'Date de naissance' })
    await birth.selectOption({ label: state })
    await save()
    await saved()
  }
  test('is required of the member’s own form, beside the field, and gone when it is hidden again', async () => {
    await asks('Obligatoire')
    const own = await pageFor(browser, PEOPLE.noe, { at: 'my/details', width: 'phone' })
    const birth = own.getByLabel(/Date de naissance/).first()
    await birth.waitFor()
    await own.getByLabel('Ville').fill(`Valbrune ${process.pid}`)
    await own.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await own.getByText('À remplir.').waitFor()
    expect(await accessibilityFaults(own)).toEqual([])
    await own.context().close()
    await asks('Masqué')
    const again = await pageFor(browser, PEOPLE.noe, { at: 'my/details', width: 'phone' })
    await again.getByLabel('Ville').waitFor()
    expect(await again.getByLabel(/Date de naissance/).count()).toBe(0)
    await again.context().close()
  })

  test('without a complaint from any page, but for what the server refused', () => {
    expect(complaints.filter((one) => !REFUSED_BY_SERVER.test(one))).toEqual([])
  })
})
