import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mail, openSesMail, openSmtpMail } from './index.ts'

const letter: Mail = {
  from: { name: 'Jardin des Trois Saules', address: 'jardin@example.org' },
  to: { name: 'Noé Lefèvre', address: 'noe@example.org' },
  subject: 'Votre panier de mardi : été, œufs, « 12 € »',
  text: 'Bonjour Noé,\nvotre panier arrive mardi.',
  html: '<p>Bonjour Noé,</p>',
  attachments: [{ filename: 'relevé.txt', contentType: 'text/plain', content: Buffer.from('été') }],
}

const received: Buffer[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push(Buffer.concat(chunks))
      done()
    })
  },
  onRcptTo: (address, _session, done) =>
    done(address.address.startsWith('nobody') ? new Error('No such mailbox') : undefined),
})

const raw: string[] = []
let ses: Server

beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'test'
  process.env.AWS_SECRET_ACCESS_KEY = 'test'
  ses = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8')
    })
    request.on('end', () => {
      raw.push(body)
      response.writeHead(200, { 'content-type': 'text/xml' })
      const id = '<SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult>'
      response.end(
        `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${id}</SendRawEmailResponse>`,
      )
    })
  })
  await Promise.all([
    new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve())),
    new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', () => resolve())),
  ])
})
afterAll(() => {
  smtp.close(() => {})
  ses.close()
})

const portOf = (address: unknown): number => (address as AddressInfo).port
const bySmtp = () => openSmtpMail(`smtp://127.0.0.1:${portOf(smtp.server.address())}`)
const last = async (): Promise<Email> => PostalMime.parse(received.at(-1) ?? Buffer.alloc(0))

describe('mail by SMTP', () => {
  it('arrives with accents, typography, both bodies and its attachment', async () => {
    await bySmtp()(letter)
    const email = await last()
    expect(email.subject).toBe(letter.subject)
    expect(email.from).toEqual(letter.from)
    expect(email.to).toEqual([letter.to])
    expect(email.text).toContain('votre panier arrive mardi.')
    expect(email.html).toContain('<p>Bonjour Noé,</p>')
    expect(email.attachments[0]?.filename).toBe('relevé.txt')
  })

  it('lets no name and no subject add a header or a recipient', async () => {
    const evil = 'Noé\r\nBcc: spy@example.org'
    await bySmtp()({ ...letter, subject: evil, to: { ...letter.to, name: evil } })
    const email = await last()
    expect(email.bcc).toBeUndefined()
    expect(email.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(email.to).toHaveLength(1)
  })

  it('throws when the other side does not take it', async () => {
    await expect(bySmtp()({ ...letter, to: { name: '', address: 'nobody@example.org' } })).rejects.toThrow()
  })
})

describe('mail by SES', () => {
  it('hands over the same letter as raw MIME, to its one recipient', async () => {
    const send = await openSesMail({
      region: 'eu-west-3',
      endpoint: `http://127.0.0.1:${portOf(ses.address())}`,
    })
    await send(letter)
    const form = new URLSearchParams(raw.at(-1))
    expect(form.get('Action')).toBe('SendRawEmail')
    expect(form.get('Destinations.member.1')).toBe('noe@example.org')
    const email = await PostalMime.parse(Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'))
    expect(email.subject).toBe(letter.subject)
    expect(email.text).toContain('votre panier arrive mardi.')
  })
})
