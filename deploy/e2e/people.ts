import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { DEMO_PASSWORD } from '../local/demo/demo-gardens.ts'
import { gardenUrl, platformUrl, shown, visitor, type Width } from './browser.ts'

/** Somebody of the demonstration; without a garden it is the platform's administrator. */
export interface Person {
  readonly email: string
  readonly garden?: string
}

export const HAUTE_MOSELLE = 'haute-moselle'
export const TROIS_SAULES = 'trois-saules'

/** The demonstration's people whom tests sign in as. */
export const PEOPLE = {
  claire: { email: 'claire@example.org', garden: HAUTE_MOSELLE },
  malik: { email: 'malik@example.org', garden: HAUTE_MOSELLE },
  solene: { email: 'solene@example.org', garden: HAUTE_MOSELLE },
  camille: { email: 'camille@example.org', garden: HAUTE_MOSELLE },
  ines: { email: 'ines@example.org', garden: TROIS_SAULES },
  noe: { email: 'noe@example.org', garden: TROIS_SAULES },
  dominique: { email: 'plateforme@example.org' },
} as const satisfies Record<string, Person>

/** The address of a page as this person reaches it. */
export const addressFor = ({ garden }: Person, page = ''): string =>
  garden === undefined ? platformUrl(page) : gardenUrl(garden, page)

/** Fills in the sign-in page that is open. */
export const fillSignIn = async (page: Page, email: string, password = DEMO_PASSWORD): Promise<void> => {
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

/** A page of this person, signed in; the password is typed once in a run, whatever the number of tests. */
export const pageFor = async (
  browser: Browser,
  person: Person,
  { at = '', width = 'desktop' }: { readonly at?: string; readonly width?: Width } = {},
): Promise<Page> => {
  const file = path.join(inject('platform').sessions, `${person.email}.json`)
  const context = await visitor(browser, width, { session: existsSync(file) ? file : undefined })
  const page = await context.newPage()
  await page.goto(addressFor(person, at))
  // Some screens of the garden ask for a password too; only the sign-in page has this button.
  const signIn = page.getByRole('button', { name: 'Se connecter' })
  await signIn.or(page.locator('#content h1')).first().waitFor()
  if (await signIn.isVisible()) {
    await fillSignIn(page, person.email)
    await shown(page)
    await context.storageState({ path: file })
  }
  await shown(page)
  return page
}

/** Asks the API as the person on this page, over the page's own token. */
export const apiFor = async (page: Page) => {
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/me'))
  await page.reload()
  const authorization = (await (await asked).allHeaders()).authorization ?? ''
  await shown(page)
  return async <T>(address: string): Promise<{ readonly status: number; readonly body: T }> => {
    const response = await fetch(address, { headers: { authorization } })
    return { status: response.status, body: (await response.json()) as T }
  }
}
