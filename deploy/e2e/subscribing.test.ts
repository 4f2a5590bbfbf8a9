import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addWeeks, week } from '#kernel/week'
import { accessibilityFaults, complaintsOf, gardenUrl, goTo, openBrowser, textIn } from './browser.ts'
import { focusIn, isTooWide } from './in-page.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, pageFor, TROIS_SAULES } from './people.ts'

let browser: Browser
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.camille, { at: 'my/baskets', width: 'phone' })
  complaints = complaintsOf(page)
})
afterAll(() => browser.close())

interface Own {
  readonly number: number
  readonly version: number
  readonly start: string
  readonly planName: string
  readonly firstDay: string
  readonly agreedCents: number
  readonly left: number
}
const own = async (): Promise<readonly Own[]> => {
  const ask = await apiFor(page)
  return (await ask<{ items: readonly Own[] }>(gardenUrl(HAUTE_MOSELLE, 'api/my/subscriptions'))).body.items
}
const goOn = () => page.getByRole('button', { name: 'Continuer', exact: true }).click()
const heading = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor()
const faultless = async () => {
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
}

/** Ends it before it began, so that the garden is as the other tests know it. */
const takeBack = async ({ number, version, start }: Own): Promise<number> => {
  const staff = await pageFor(browser, PEOPLE.claire, { at: 'members' })
  const asked = staff.waitForRequest((request) => request.url().endsWith('/api/me'))
  await staff.reload()
  const { authorization = '' } = await (await asked).allHeaders()
  const answer = await fetch(gardenUrl(HAUTE_MOSELLE, `api/subscriptions/${number}/terminations`), {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ lastWeek: addWeeks(week(start), -1), version }),
  })
  await staff.context().close()
  return answer.status
}

describe('a member on a phone who subscribes', () => {
  let before: readonly Own[]

  test('finds their subscriptions in the menu, and from there the form', async () => {
    before = await own()
    await page.getByRole('link', { name: 'Abonnement', exact: true }).click()
    await page
      .getByRole('heading', { name: before[0]?.planName ?? 'Mes abonnements' })
      .first()
      .waitFor()
    await faultless()
    await page.getByRole('link', { name: 'Prendre un abonnement' }).click()
    await heading('Que voulez-vous recevoir ?')
  })

  test('is told beside each question what is still to be chosen', async () => {
    await goOn()
    await page.getByText('Choisissez ce que vous voulez recevoir.').waitFor()
    await page.getByRole('radio', { name: /^Panier simple 15/ }).check()
    await page.getByText('Choisissez ce que vous voulez recevoir.').waitFor({ state: 'detached' })
    await page.getByText('Une semaine sur deux', { exact: true }).click()
    await faultless()
    await goOn()
    await heading('Où voulez-vous le retirer ?')
    expect((await focusIn(page))?.text).toContain('Où voulez-vous le retirer')
    await faultless()
    await goOn()
    await page.getByText('Choisissez un dépôt où il reste de la place.').waitFor()
  })

  test('chooses where, and loses nothing by going back or by loading the page anew', async () => {
    await page.locator('input[name="depot"]:not([disabled])').first().check()
    await page.getByRole('button', { name: 'Continuer avec ce dépôt' }).click()
    await heading('À partir de quand ?')
    await page.getByText('C’est la semaine la plus calme au jardin').waitFor()
    await page.getByLabel('Première livraison').selectOption({ index: 2 })
    await page.getByText('Votre semaine convient. La plus calme au jardin').waitFor()
    await faultless()
    await goOn()
    await heading('Comment voulez-vous payer ?')
    await goOn()
    await page.getByText('Choisissez avec quoi vous payez.').waitFor()
    await page.getByText('Chèque', { exact: true }).click()
    await page.reload()
    await heading('Que voulez-vous recevoir ?')
    expect(await page.getByRole('radio', { name: /^Panier simple 15/ }).isChecked()).toBe(true)
    await goOn()
    await page.getByRole('button', { name: 'Continuer avec ce dépôt' }).click()
    await heading('À partir de quand ?')
    const start = page.getByLabel('Première livraison')
    expect(await start.evaluate((select: HTMLSelectElement) => select.selectedIndex)).toBe(2)
    await goOn()
    await heading('Comment voulez-vous payer ?')
    expect(await page.getByRole('radio', { name: 'Chèque' }).isChecked()).toBe(true)
    await page.getByText('Chaque trimestre', { exact: true }).click()
    await faultless()
    await goOn()
  })

  test('reads days, number and price before anything is agreed', async () => {
    await heading('Est-ce bien cela ?')
    const summary = 'form dl'
    await page.locator(summary).waitFor()
    const text = await textIn(page, summary)
    for (const words of ['Panier simple 15', 'Une semaine sur deux', 'par livraison', '4 fois', 'Chèque'])
      expect(text).toContain(words)
    expect(await own()).toHaveLength(before.length)
  })

  test('confirms, and the delivery is among the next ones', async () => {
    await goTo(page, 'my/subscriptions/new')
    await goOn()
    await page.getByRole('button', { name: 'Continuer avec ce dépôt' }).click()
    await goOn()
    await goOn()
    await page.getByRole('button', { name: 'M’abonner' }).click()
    await heading('C’est fait, votre abonnement est pris !')
    await faultless()
    const made = (await own()).find(({ number }) => before.every((one) => one.number !== number))
    if (!made) throw new Error('Nothing was agreed')
    const ask = await apiFor(page)
    const { body } = await ask<{ items: readonly { subscription: number; day: string; quantity: number }[] }>(
      gardenUrl(HAUTE_MOSELLE, 'api/my/deliveries'),
    )
    const [next] = body.items.filter(
      ({ subscription, quantity }) => subscription === made.number && quantity > 0,
    )
    expect(next?.day).toBe(made.firstDay)
    await goTo(page, 'my/baskets')
    expect(await textIn(page, '#content')).toContain(made.planName)
    expect(await takeBack(made)).toBe(201)
    expect(complaints).toEqual([])
  })
})

describe('a member who chooses dates', () => {
  let before: readonly Own[]
  /** On a screen so high that no bar lies over a week: half a box is smaller than a finger. */
  const faultlessWhole = async () => {
    const usual = page.viewportSize()
    if (!usual) throw new Error('No screen')
    await page.setViewportSize({ ...usual, height: 3600 })
    await faultless()
    await page.setViewportSize(usual)
  }
  const told = (text: string) => page.locator('form [role="status"]', { hasText: text }).waitFor()
  const boxes = () => page.locator('form input[type="checkbox"]:not(:disabled)')

  test('finds the weeks of a year by month once the depot is chosen, and how many are to be ticked', async () => {
    before = await own()
    await goTo(page, 'my/subscriptions/new')
    await page.getByRole('radio', { name: /^Panier simple 15/ }).check()
    await page.getByText('À des dates libres', { exact: true }).click()
    await goOn()
    await page.locator('input[name="depot"]:not([disabled])').first().check()
    await page.getByRole('button', { name: 'Continuer avec ce dépôt' }).click()
    await heading('Quelles semaines ?')
    await told('Encore 25 semaines à choisir sur 25')
    await goOn()
    await page.getByText('Il manque des semaines : choisissez-en encore 25.').waitFor()
    await faultlessWhole()
  })

  test('ticks them by keyboard, and the page counts down and keeps them', async () => {
    await boxes().first().focus()
    await page.keyboard.press('Space')
    await told('Encore 24 semaines à choisir sur 25')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await told('Encore 23 semaines à choisir sur 25')
    await page.reload()
    await goOn()
    await page.getByRole('button', { name: 'Continuer avec ce dépôt' }).click()
    await told('Encore 23 semaines à choisir sur 25')
    for (let n = 4; n < 27; n++) await boxes().nth(n).check()
    await told('Vos 25 semaines sont choisies')
    expect(await boxes().count()).toBe(25)
    await faultlessWhole()
    await goOn()
  })

  test('reads the days and the price, agrees, and has a basket in those weeks', async () => {
    await page.getByText('Chèque', { exact: true }).click()
    await goOn()
    await heading('Est-ce bien cela ?')
    const days = await textIn(page, 'form dd [data-key="dates"]')
    expect(days.split(', ')).toHaveLength(25)
    expect(await textIn(page, 'form dl')).toContain('25 livraisons')
    await page.getByRole('button', { name: 'M’abonner' }).click()
    await heading('C’est fait, votre abonnement est pris !')
    const made = (await own()).find(({ number }) => before.every((one) => one.number !== number))
    if (!made) throw new Error('Nothing was agreed')
    expect(made.left).toBe(25)
    expect(await takeBack(made)).toBe(201)
    expect(complaints).toEqual([])
  })
})

describe('where the garden keeps it to itself', () => {
  test('a member is sent to the garden', async () => {
    const staff = await pageFor(browser, PEOPLE.ines, { at: 'settings' })
    const may = staff.getByRole('switch', { name: 'S’abonner' })
    const save = staff.getByRole('button', { name: 'Enregistrer', exact: true })
    await may.click()
    await save.click()
    await staff.getByText('C’est enregistré.').first().waitFor()
    const member = await pageFor(browser, PEOPLE.noe, { at: 'my/subscriptions' })
    await member.getByText('Pour prendre ou changer un abonnement, contactez').waitFor()
    expect(await member.getByRole('link', { name: 'Prendre un abonnement' }).count()).toBe(0)
    await member.goto(gardenUrl(TROIS_SAULES, 'my/subscriptions/new'))
    await member.getByText('Ici, c’est le jardin qui prend les abonnements').waitFor()
    await may.click()
    await save.click()
    await staff.getByText('Des changements ne sont pas enregistrés.').waitFor({ state: 'detached' })
  })
})
