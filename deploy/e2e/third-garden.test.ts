import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityFaults,
  complaintsOf,
  gardenUrl,
  goTo,
  openBrowser,
  platformUrl,
  shown,
  textIn,
  visitor,
} from './browser.ts'
import { fillSignIn, PEOPLE, pageFor } from './people.ts'

// Another garden in each run, for runs on a platform that has seen some before.
const NUMBER = process.pid
const GARDEN = { name: `Jardin de l’Étang ${NUMBER}`, slug: `jardin-de-l-etang-${NUMBER}` }
const ADMINISTRATOR = { name: 'Rose Colin', email: `rose.colin.${NUMBER}@example.org` }
const PASSWORD = 'une-rangée-de-poireaux'
const READY_MAX_MS = 60_000

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.dominique, { at: 'gardens/new' })
})
afterAll(() => browser.close())

describe('a third garden', () => {
  test('is checked while its address is typed', async () => {
    const address = page.getByRole('textbox', { name: /^Nom dans l’adresse/ })
    await page.getByRole('textbox', { name: /^Nom du jardin/ }).fill(GARDEN.name)
    expect(await address.inputValue()).toBe(GARDEN.slug)
    for (const [typed, said] of [
      ['Étang !', 'Des minuscules sans accents'],
      ['trois-saules', 'Un jardin a déjà cette adresse.'],
    ] as const) {
      await address.fill(typed)
      await page.getByText(said).waitFor()
    }
    await address.fill('api')
    await page.getByRole('textbox', { name: /^Nom\b(?! d)/ }).fill(ADMINISTRATOR.name)
    await page.getByRole('textbox', { name: /^Adresse e-mail/ }).fill(ADMINISTRATOR.email)
    await page.getByRole('button', { name: 'Créer le jardin' }).click()
    await page.getByText('Ce nom sert à la plateforme elle-même.').waitFor()
    await address.fill(GARDEN.slug)
  })

  test('is made from the page, which tells how far it is', async () => {
    await page.getByRole('button', { name: 'Créer le jardin' }).click()
    await page.getByRole('heading', { name: 'Le jardin est prêt' }).waitFor({ timeout: READY_MAX_MS })
    expect(await textIn(page, '#content')).toContain(`est parti à ${ADMINISTRATOR.email}`)
    expect(await accessibilityFaults(page)).toEqual([])
    await goTo(page, 'gardens')
    const row = page.getByRole('row', { name: new RegExp(GARDEN.name) })
    await row.getByText('en marche').waitFor()
  })

  test('opens on its set-up for the first administrator, by the mailed link', async () => {
    const context = await visitor(browser, 'phone')
    const rose = await context.newPage()
    const complaints = complaintsOf(rose)
    await rose.goto(platformUrl('capture/'))
    await rose
      .getByRole('link', { name: new RegExp(ADMINISTRATOR.email) })
      .first()
      .click()
    const link = rose.locator('pre a').first()
    await rose.goto((await link.getAttribute('href')) ?? '')
    await rose.getByLabel('Nouveau mot de passe').fill(PASSWORD)
    await rose.locator('#again').fill(PASSWORD)
    await rose.locator('button[type=submit]').click()
    await rose.locator('a.button').click()
    await fillSignIn(rose, ADMINISTRATOR.email, PASSWORD)
    await shown(rose)
    expect(new URL(rose.url()).pathname).toBe(`/g/${GARDEN.slug}/set-up`)
    expect(await textIn(rose, '#content h1')).toContain(`Bienvenue, ${GARDEN.name}`)
    expect(await accessibilityFaults(rose)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('is stopped after a question, says so at its address, and is started again', async () => {
    await goTo(page, `gardens/${GARDEN.slug}`)
    await page.getByRole('button', { name: 'Arrêter', exact: true }).click()
    const question = page.getByRole('dialog', { name: `Arrêter ${GARDEN.name} ?` })
    await question.getByRole('button', { name: 'Annuler' }).click()
    await question.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Arrêter', exact: true }).click()
    await question.getByRole('button', { name: 'Arrêter', exact: true }).click()
    await page.locator('dl').getByText('arrêté').waitFor()
    expect((await fetch(gardenUrl(GARDEN.slug, 'api/config'))).status).toBe(503)
    await page.getByRole('button', { name: 'Démarrer' }).click()
    await page.locator('dl').getByText('en marche').waitFor({ timeout: READY_MAX_MS })
    expect((await fetch(gardenUrl(GARDEN.slug, 'api/config'))).status).toBe(200)
  })
})
