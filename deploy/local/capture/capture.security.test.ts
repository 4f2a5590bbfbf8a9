import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSmtpMail } from '#platform/mail'
import { openCaptureSms } from '#platform/sms'
import { type Child, startChild } from '../child.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cabas-capture-'))
const smtpPort = 20_000 + (process.pid % 20_000)
let capture: Child
let base = ''

const start = async () => {
  capture = await startChild({
    name: 'capture',
    script: path.join(import.meta.dirname, 'capture-server.ts'),
    env: { CAPTURE_FOLDER: path.join(folder, 'kept'), CAPTURE_SMTP_PORT: String(smtpPort) },
    logFolder: folder,
  })
  base = `http://127.0.0.1:${capture.port}`
}
beforeAll(start)
afterAll(async () => {
  await capture.stop()
  rmSync(folder, { recursive: true })
})

const letter = {
  from: { name: 'Jardin', address: 'jardin@example.org' },
  to: { name: 'Noé', address: 'noe@example.org' },
  subject: 'Été <script>alert(1)</script>',
  text: 'Ouvrez https://example.org/lien?a=1&b=2 maintenant.',
  html: '<p>Bonjour</p><script>alert(2)</script><img src="https://spy.example/x.png">',
  attachments: [
    { filename: 'page.html', contentType: 'text/html', content: Buffer.from('<script>3</script>') },
  ],
}
const page = async (target: string) => {
  const answer = await fetch(base + target)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const items = async () =>
  ((await (await fetch(`${base}/capture/messages.json`)).json()) as { items: { id: string; kind: string }[] })
    .items

describe('captured messages', () => {
  it('are shown newest first, letters and short messages together', async () => {
    expect((await page('/capture/')).text).toContain('Aucun message')
    await openSmtpMail(`smtp://127.0.0.1:${smtpPort}`)(letter)
    await openCaptureSms(`${base}/internal/sms`)({ to: '+33639980001', text: 'Panier livré' })
    const [newest, older] = await items()
    expect([newest?.kind, older?.kind]).toEqual(['sms', 'mail'])
    const list = await page('/capture/')
    expect(list.text).toContain('Panier livré')
    expect(list.text).toContain('2 messages')
    expect(list.text).not.toContain('<script>')
  })

  it('show a letter’s links, and its HTML only in a closed frame where nothing runs or loads', async () => {
    const id = (await items()).find(({ kind }) => kind === 'mail')?.id
    const view = await page(`/capture/messages/${id}`)
    expect(view.text).toContain('<a href="https://example.org/lien?a=1&amp;b=2">')
    expect(view.text).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    expect(view.text).not.toContain('<script>')
    const framed = await page(`/capture/messages/${id}/html`)
    const policy = framed.headers.get('content-security-policy') ?? ''
    expect(policy).toContain('sandbox allow-popups')
    expect(policy).not.toContain('allow-scripts')
    expect(policy).toContain("default-src 'none'")
    const attachment = await page(`/capture/messages/${id}/attachments/0`)
    expect(attachment.headers.get('content-type')).toBe('application/octet-stream')
    expect(attachment.headers.get('content-disposition')).toContain('attachment')
  })

  it('survive a restart, except one that was cut short while it was written', async () => {
    const before = await items()
    writeFileSync(path.join(folder, 'kept', 'cut.json'), '{"kind":"mail","raw":"')
    await capture.stop()
    await start()
    expect((await items()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(readdirSync(path.join(folder, 'kept')).length).toBe(before.length + 1)
  })

  it('answers 404 for what it does not hold and refuses what is no short message', async () => {
    expect((await page('/capture/messages/nothing')).status).toBe(404)
    expect((await page('/capture/messages/nothing/html')).status).toBe(404)
    const bad = await fetch(`${base}/internal/sms`, { method: 'POST', body: '{"to":1}' })
    expect(bad.status).toBe(422)
  })
})
