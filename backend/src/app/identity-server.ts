import { createServer } from 'node:http'
import { createTable, openTable } from '#platform/dynamo'
import { z } from '#platform/http'
import { identityListener } from '#platform/identity/provider'
import { type Log, openLog } from '#platform/log'
import { openSmtpMail } from '#platform/mail'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(0),
  DYNAMODB_ENDPOINT: z.url().optional(),
  CABAS_IDENTITY_TABLE: z.string().min(3).default('cabas-identity'),
  CABAS_AUTH_URL: z.url().refine((url) => !url.endsWith('/'), 'must not end in a slash'),
  CABAS_IDENTITY_SECRET: z.string().min(16),
  CABAS_SMTP_URL: z.url(),
  CABAS_MAIL_FROM: z.string().default('cabas@example.org'),
})

/** The embedded sign-in: makes its table where there is none, then answers until its parent is gone. */
const start = async (settings: z.output<typeof environment>, log: Log): Promise<void> => {
  const address = { endpoint: settings.DYNAMODB_ENDPOINT, table: settings.CABAS_IDENTITY_TABLE }
  await createTable(address)
  const listener = identityListener({
    authUrl: settings.CABAS_AUTH_URL,
    table: openTable(address),
    sendMail: openSmtpMail(settings.CABAS_SMTP_URL),
    mailFrom: settings.CABAS_MAIL_FROM,
    secret: settings.CABAS_IDENTITY_SECRET,
    onFailure: (error) => log.error({ error }, 'A sign-in request failed'),
  })
  const server = createServer(listener)
  server.listen(settings.PORT, '127.0.0.1', () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    process.send?.({ kind: 'listening', port })
    log.info({ port }, 'Sign-in is open')
  })
}

if (process.send) process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))
const settings = environment.safeParse(process.env)
if (!settings.success) {
  process.stderr.write(`Sign-in cannot start: ${z.prettifyError(settings.error)}\n`)
  process.exit(2)
}
await start(settings.data, openLog({ name: 'identity' }))
