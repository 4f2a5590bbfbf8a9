import { describe, expect, it } from 'vitest'
import { openLog, redacted } from './index.ts'

const written = (write: (log: ReturnType<typeof openLog>) => void): string => {
  const lines: string[] = []
  write(openLog({ name: 'test', to: { write: (line) => lines.push(line) } }))
  return lines.join('')
}

describe('the log', () => {
  it('writes figures and the sentence as one line of JSON', () => {
    const line = JSON.parse(written((log) => log.info({ garden: 'trois-saules' }, 'ready')))
    expect(line).toMatchObject({ name: 'test', garden: 'trois-saules', msg: 'ready' })
  })

  it('keeps the request id on every line of a log that is about one request', () => {
    expect(written((log) => log.about({ requestId: 'r-1' }).warn({}, 'slow'))).toContain('"requestId":"r-1"')
  })

  it('never writes credentials, cookies or bank accounts, whatever their depth', () => {
    const text = written((log) =>
      log.error(
        {
          authorization: 'Bearer abcdefghijkl',
          request: { headers: { cookie: 'sid=very-private', authorization: 'Basic c2VjcmV0c2VjcmV0' } },
          person: { password: 'correct horse', iban: 'FR7630006000011234567890189' },
          error: new Error('refused Bearer abcdefghijkl for FR76 3000 6000 0112 3456 7890 189'),
        },
        'failed',
      ),
    )
    for (const secret of ['abcdefghijkl', 'very-private', 'correct horse', '3000 6000', '30006000', 'c2Vjcm'])
      expect(text).not.toContain(secret)
    expect(text).toContain('failed')
  })
})

describe('redacting a text', () => {
  it('takes out tokens, passwords and secret addresses and leaves the rest as it is', () => {
    expect(redacted('GET /feeds/abcdefghijklmnop1234.ics password=hunter2&x=1')).toBe(
      'GET /feeds/[redacted].ics password=[redacted]&x=1',
    )
    expect(redacted('Le panier part mardi, 12 baskets')).toBe('Le panier part mardi, 12 baskets')
  })
})
