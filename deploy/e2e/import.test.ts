import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { gardenUrl, openBrowser, shown, textIn } from './browser.ts'
import { chooseBulk } from './in-page.ts'
import { addressFor, PEOPLE, pageFor } from './people.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageFor(browser, PEOPLE.ines, { at: 'imports' })
})
beforeEach(async () => {
  await page.goto(addressFor(PEOPLE.ines, 'imports'))
  await shown(page)
})
afterAll(() => browser.close())

const MEMBERS = 'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode'
// Another number in each run, for runs on a platform that has seen some before.
const NEW = 9_000_000 + process.pid
const choose = (files: Readonly<Record<string, string | Buffer>>) =>
  page.locator('input[type=file]').setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    })),
  )
const check = () => page.getByRole('button', { name: /^Vérifier/ }).click()
const reasons = async (): Promise<readonly string[]> => {
  await page.getByRole('heading', { name: /à corriger\. Rien n’a été écrit/ }).waitFor()
  const rows = await page.locator('section[aria-label="À corriger"] tbody tr').allInnerTexts()
  return rows.map((row) => row.replace(/[\u00a0\u202f]/g, ' '))
}

describe('the import page', () => {
  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'Ce n’est pas un fichier CSV'],
    ['a thousand columns', Array.from({ length: 1000 }, (_, n) => `c${n}`).join(','), 'plus de 200 colonnes'],
    ['a quote that never closes', `${MEMBERS}\n1,person,,A,"B\n`, 'ne se ferment pas'],
    ['no header', '\r\n\r\n', 'une première ligne qui nomme les colonnes'],
  ])('refuses %s in a sentence', async (_, content, sentence) => {
    await choose({ 'members.csv': content })
    await check()
    const [only = '', ...others] = await reasons()
    expect(others).toEqual([])
    expect(only).toContain('members.csv')
    expect(only).toContain(sentence)
  })

  test('refuses a hundred megabytes before anything is sent', async () => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    await chooseBulk(page, 'members.csv', 100_000_000)
    expect(await textIn(page, '.left-out')).toContain('« members.csv » est trop gros : 100 Mo, 20 au plus.')
    expect(sent.filter((url) => url.includes('/api/imports'))).toEqual([])
    page.removeAllListeners('request')
  })

  test('names every bad row with its file, line and column, all at once, and writes nothing', async () => {
    const rows = [
      '9001,person,,Anne,Petit,pas-une-adresse,,1 rue X,Épinal,88000',
      '9002,person,,Luc,,,abc,,,',
      '9001,person,,Eva,Roux,,,,,',
    ]
    await choose({ 'members.csv': [MEMBERS, ...rows].join('\n') })
    await check()
    const found = await reasons()
    expect(found).toHaveLength(4)
    for (const sentence of [
      '« pas-une-adresse » n’est pas une adresse électronique.',
      'La case est vide, il faut la remplir.',
      '« abc » n’est pas un numéro de téléphone.',
      'Le numéro 9001 est déjà donné ligne 2.',
    ])
      expect(found.join('\n')).toContain(sentence)
    await page.getByRole('searchbox', { name: /Rechercher/ }).fill('telephone')
    expect(await reasons()).toHaveLength(1)
  })

  test('checks first, then imports; a formula comes in as text and goes out harmless', async () => {
    await choose({
      'members (1).csv': `${MEMBERS}\n${NEW},person,,Lise,"=HYPERLINK(""http://x"")",,,,Épinal,88000\n`,
    })
    await check()
    await page.getByRole('heading', { name: 'Tout est bon : vous pouvez importer.' }).waitFor()
    await page.getByRole('button', { name: 'Importer', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Importer', exact: true }).click()
    await page.getByRole('heading', { name: 'C’est importé.' }).waitFor()
    await page.goto(addressFor(PEOPLE.ines, 'members'))
    await shown(page)
    await page.getByRole('searchbox').first().fill('hyperlink')
    await page.getByText('=HYPERLINK').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^CSV/ }).first().click(),
    ])
    const csv = readFileSync(await download.path(), 'utf8')
    const cells = csv.split(/\r?\n/).flatMap((line) => line.split(';'))
    expect(cells.some((cell) => cell.includes('HYPERLINK'))).toBe(true)
    expect(cells.filter((cell) => /^"?[=+@]\D/.test(cell))).toEqual([])
  })

  test('keeps the files while another import is running, and succeeds when tried again', async () => {
    await choose({ 'members.csv': `${MEMBERS}\n9200,person,,Léo,Marchal,,,,Épinal,88000\n` })
    await page.route('**/api/imports', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ kind: 'import-running', status: 503 }),
      }),
    )
    await check()
    await page.getByText('Un import est déjà en cours dans ce jardin.').waitFor()
    await page.unroute('**/api/imports')
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.getByRole('heading', { name: 'Tout est bon : vous pouvez importer.' }).waitFor()
  })

  test('is closed to those who may not import', async () => {
    const noe = await pageFor(browser, PEOPLE.noe)
    await noe.goto(gardenUrl(PEOPLE.noe.garden, 'imports'))
    await shown(noe)
    expect(await textIn(noe, '#content h1')).toBe('Accès réservé')
    await noe.context().close()
  })
})
