import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaptureSms, openSnsSms } from './index.ts'

const asked: { path: string; body: string }[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString('utf8')
  })
  request.on('end', () => {
    asked.push({ path: request.url ?? '', body })
    if (request.url === '/refusing') return response.writeHead(500).end()
    response.writeHead(200, { 'content-type': 'text/xml' })
    const id = '<PublishResult><MessageId>s-1</MessageId></PublishResult>'
    return response.end(
      `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${id}</PublishResponse>`,
    )
  })
})
const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'test'
  process.env.AWS_SECRET_ACCESS_KEY = 'test'
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
})
afterAll(() => server.close())

const message = { to: '+33639980001', text: 'Panier livré à 9 h.', sender: 'Cabas' }

describe('short messages', () => {
  it('reach the capture page whole', async () => {
    await openCaptureSms(`${base()}/internal/sms`)(message)
    expect(asked.at(-1)?.path).toBe('/internal/sms')
    expect(JSON.parse(asked.at(-1)?.body ?? '')).toEqual(message)
  })

  it('throw when the capture page does not take them', async () => {
    await expect(openCaptureSms(`${base()}/refusing`)(message)).rejects.toThrow('500')
  })

  it('go to SNS as transactional, with the sender where it is a lawful one', async () => {
    const send = await openSnsSms({ region: 'eu-west-3', endpoint: base() })
    await send(message)
    const form = new URLSearchParams(asked.at(-1)?.body)
    expect(form.get('PhoneNumber')).toBe(message.to)
    expect(form.get('Message')).toBe(message.text)
    expect([...form.values()]).toContain('Transactional')
    expect([...form.values()]).toContain('Cabas')
    await send({ ...message, sender: 'Jardin des Trois Saules' })
    expect(asked.at(-1)?.body).not.toContain('SenderID')
  })
})
