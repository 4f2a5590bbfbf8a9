import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, goTo, openBrowser, shown, textIn, WIDTHS } from './browser.ts'
import { isTooWide } from './in-page.ts'
import { PEOPLE, pageFor } from './people.ts'

// Years in which no other test looks.
const FIRST = '2028-05-01'
const LAST = '2028-07-30'
const NAME = `Panier d’essai ${Date.now() % 100_000}`

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.ines, { at: 'products/new-plan' })
})
afterAll(() => browser.close())

const field = (name: string) => page.locator(`input[name="${name}"]`)
const choose = (label: string, option: string | { index: number }) =>
  page
    .getByLabel(label, { exact: true })
    .first()
    .selectOption(typeof option === 'string' ? { label: option } : option)
const faultless = async () => {
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
}

describe('a plan with a period', () => {
  test('is narrowed to some rhythms, depots and payments', async () => {
    await field('name').fill(NAME)
    await field('code').fill(`E${Date.now() % 1_000_000}`)
    await field('priceCents').fill('130')
    await field('deliveries').fill('13')
    await page.getByText('Une période à elle').click()
    await field('period.first').fill(FIRST)
    await field('period.last').fill(LAST)
    await page.getByRole('checkbox', { name: 'Une semaine sur deux' }).click()
    await page.getByRole('checkbox', { name: 'Chaque semaine' }).click()
    await page.getByRole('checkbox', { name: 'Chèque' }).click()
    await page.setViewportSize(WIDTHS.phone)
    await faultless()
    await page.setViewportSize(WIDTHS.desktop)
    await page.getByRole('button', { name: 'Créer la formule' }).click()
    await page.getByText(NAME).first().waitFor()
  })

  test('offers only that where it is subscribed, and shows its price before anything is agreed', async () => {
    await goTo(page, 'members/2/subscriptions/new')
    const plan = page.getByLabel('Formule', { exact: true }).first()
    const label = (await plan.locator('option').allTextContents()).find((text) => text.startsWith(NAME)) ?? ''
    await plan.selectOption({ label })
    await page.getByText('Proposée par le calendrier').waitFor()
    const rhythms = page.getByLabel('Rythme', { exact: true }).first().locator('option')
    expect(await rhythms.allTextContents()).toEqual(['Chaque semaine', 'Une semaine sur deux'])
    const methods = page.getByLabel('Moyen de paiement', { exact: true }).first().locator('option')
    expect(await methods.allTextContents()).toEqual(['Pas encore convenu', 'Chèque'])
    expect(await field('start').inputValue()).toBe(FIRST)
    await choose('Dépôt', { index: 1 })
    await field('start').fill('2028-07-03')
    await field('payments').fill('3')
    await page.getByText('2 × 13,33').waitFor()
    const said = await textIn(page, '.quote')
    expect(said).toContain('4 livraisons')
    expect(said).toContain('40,00 €')
    expect(said).toContain('soit 10,00 € par livraison')
    expect(said).toContain('13,34 €, en')
    await faultless()
    await page.getByRole('button', { name: 'Créer l’abonnement' }).click()
    await page.getByText('Prix convenu').first().waitFor()
  })

  test('has a delivery that is moved to another week in one step, and taken back', async () => {
    const year = page.locator('.deliveries .nav strong')
    while ((await year.textContent()) !== '2028') await page.getByLabel('Année suivante').click()
    const days = page.locator('button[data-look="coming"]')
    await days.nth(3).waitFor()
    await days.first().click()
    await page.getByRole('dialog').getByLabel('Déplacer à une autre date').first().selectOption({ index: 1 })
    await faultless()
    await page.getByRole('button', { name: 'Déplacer', exact: true }).click()
    await page.locator('button[data-look="none"]').first().waitFor()
    expect(await page.locator('button[data-look="changed"]').count()).toBe(1)
    await page.getByRole('button', { name: 'Annuler' }).click()
    await days.nth(3).waitFor()
    expect(await page.locator('button[data-look="none"]').count()).toBe(0)
  })

  test('is retired at the end, and offered again by the undo', async () => {
    await goTo(page, 'products?show=plans')
    await page.getByRole('link', { name: NAME }).first().click()
    await shown(page)
    await page.getByRole('button', { name: 'Retirer' }).click()
    await page.getByRole('button', { name: 'Annuler' }).click()
    await page.getByText(`${NAME} est de nouveau proposée`).waitFor()
    await page.getByRole('button', { name: 'Retirer' }).click()
    await page.getByText('Cette formule est retirée').waitFor()
  })
})

describe('a product', () => {
  test('is archived, found behind the filter, and restored', async () => {
    const product = `Courges ${Date.now() % 100_000}`
    await goTo(page, 'products/new-product')
    await field('name').fill(product)
    await field('code').fill(`C${Date.now() % 1_000_000}`)
    await page.getByRole('button', { name: 'Créer le produit' }).click()
    await page.getByRole('link', { name: product }).first().click()
    await page.getByRole('button', { name: 'Archiver' }).click()
    await page.getByText('Ce produit est archivé').waitFor()
    await goTo(page, 'products')
    await choose('État', 'Archivés')
    await page.getByRole('link', { name: product }).first().click()
    await faultless()
    await page.getByRole('button', { name: 'Rétablir' }).click()
    await page.getByText(`${product} est de nouveau en usage`).waitFor()
    await page.getByRole('button', { name: 'Archiver' }).click()
    await page.getByText('Ce produit est archivé').waitFor()
  })
})
