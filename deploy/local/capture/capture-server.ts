import { serve } from '@hono/node-server'
import { SMTPServer } from 'smtp-server'
import { captureApp } from './capture-app.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'

/** Takes every letter and short message instead of delivering it, and shows them; leaves when its parent is gone. */
const LETTER_MAX_BYTES = 30 * 1024 * 1024

const openSmtp = (mailbox: Mailbox, port: number): Promise<SMTPServer> =>
  new Promise((resolve, reject) => {
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      size: LETTER_MAX_BYTES,
      logger: false,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (stream.sizeExceeded) return done(new Error('The letter is too large'))
          const to = session.envelope.rcptTo.map(({ address }) => address)
          return mailbox.keepMail(Buffer.concat(chunks), to).then(() => done(), done)
        })
      },
    })
    smtp.once('error', reject)
    smtp.listen(port, '127.0.0.1', () => resolve(smtp))
  })

if (process.send) process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))
const mailbox = await openMailbox(process.env.CAPTURE_FOLDER ?? 'capture', Date.now)
await openSmtp(mailbox, Number(process.env.CAPTURE_SMTP_PORT ?? 0))
serve(
  { fetch: captureApp(mailbox).fetch, port: Number(process.env.PORT ?? 0), hostname: '127.0.0.1' },
  ({ port }) => process.send?.({ kind: 'listening', port }),
)
