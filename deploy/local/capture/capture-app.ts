import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html, raw } from 'hono/html'
import { z } from '#platform/http'
import type { Mailbox } from './mailbox.ts'
import { listPage, messagePage, missingPage } from './pages.ts'

const sms = z.object({
  to: z.string().min(1).max(30),
  text: z.string().min(1).max(2000),
  sender: z.string().max(30).optional(),
})

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
// A letter is somebody else's HTML: no scripts, no forms, nothing loaded, links only into a new window.
const LETTER_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** The page of captured messages under `/capture/`, and behind it the door for short messages. */
export const captureApp = (mailbox: Mailbox): Hono => {
  const app = new Hono()
  app.use('/capture/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', PAGE_POLICY)
  })
  app.get('/capture/', (c) => c.html(listPage(mailbox.all())))
  app.get('/capture/messages.json', (c) =>
    c.json({
      items: mailbox
        .all()
        .map((message) =>
          message.kind === 'mail' ? { ...message, attachments: message.attachments.length } : message,
        ),
    }),
  )
  app.get('/capture/messages/:id', (c) => {
    const message = mailbox.find(c.req.param('id'))
    return message ? c.html(messagePage(message)) : c.html(missingPage(), 404)
  })
  app.get('/capture/messages/:id/html', (c) => {
    const message = mailbox.find(c.req.param('id'))
    if (message?.kind !== 'mail') return c.html(missingPage(), 404)
    c.header('content-security-policy', LETTER_POLICY)
    return c.html(html`<base target="_blank">${raw(message.html)}`)
  })
  app.get('/capture/messages/:id/attachments/:n', (c) => {
    const message = mailbox.find(c.req.param('id'))
    const part = message?.kind === 'mail' ? message.attachments[Number(c.req.param('n'))] : undefined
    if (!part) return c.html(missingPage(), 404)
    const name = encodeURIComponent(part.name)
    return c.body(new Uint8Array(part.content), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    })
  })
  app.post('/internal/sms', bodyLimit({ maxSize: 16 * 1024 }), async (c) => {
    const given = sms.safeParse(await c.req.json().catch(() => null))
    if (!given.success) return c.json({ kind: 'invalid-input' }, 422)
    const { to, text, sender } = given.data
    mailbox.keepSms({ to, text, ...(sender ? { sender } : {}) })
    return c.body(null, 204)
  })
  return app
}
