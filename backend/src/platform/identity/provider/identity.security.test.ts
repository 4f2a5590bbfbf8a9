import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTable, openTable, type Table } from '#platform/dynamo'
import { type Engine, findEngine, startEngine } from '#platform/engine'
import { openIdentityAdmin, verifier } from '#platform/identity'
import type { Mail } from '#platform/mail'
import { identityListener } from './index.ts'
import { authorizationRequest, testBrowser } from './test-browser.ts'

const SECRET = 'a secret for the admin api'
const PASSWORD = 'une botte de radis roses'
const HOME = 'http://saules.localhost:9999/'
const OTHER_HOME = 'http://colline.localhost:9999/'

const found = findEngine(process.env)
let engine: Engine
let table: Table
let server: Server
let base = ''
let aheadMs = 0
const mails: Mail[] = []
const failures: unknown[] = []

beforeAll(async () => {
  if (!found.ok) throw new Error('These tests need the engine')
  engine = await startEngine({ found: found.value })
  const address = { endpoint: engine.endpoint, table: 'cabas-identity' }
  await createTable(address)
  table = openTable(address)
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  listen()
  const admin = openIdentityAdmin({ url: base, secret: SECRET })
  await admin.putRealm('saules', { title: 'Jardin des Trois Saules', addresses: [HOME] })
  await admin.putRealm('colline', { title: 'La Colline', addresses: [OTHER_HOME] })
  await admin.openAccount('saules', { email: 'ines@example.org', name: 'Inès Morel', password: PASSWORD })
  await admin.openAccount('colline', { email: 'ines@example.org', name: 'Inès Morel', password: PASSWORD })
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  table.close()
  await engine.stop()
})

const listen = () => {
  server.removeAllListeners('request')
  const listener = identityListener({
    authUrl: `${base}/auth`,
    table,
    sendMail: async (mail) => void mails.push(mail),
    mailFrom: 'cabas@example.org',
    onFailure: (error) => failures.push(error),
    secret: SECRET,
    nowMs: () => Date.now() + aheadMs,
  })
  server.on('request', listener)
}

const issuerOf = (realm: string) => `${base}/auth/realms/${realm}`
const adminClient = () => openIdentityAdmin({ url: base, secret: SECRET })
const check = (realm: string, over: { audience?: string; nowMs?: () => number; issuer?: string } = {}) =>
  verifier({
    issuer: issuerOf(realm),
    audience: 'cabas-api',
    jwksUrl: `${issuerOf(realm)}/protocol/openid-connect/certs`,
    ...over,
  })

const signIn = async (realm = 'saules', home = HOME, password = PASSWORD, email = 'ines@example.org') => {
  const browser = testBrowser(base)
  const request = authorizationRequest(issuerOf(realm), home)
  const page = await browser.open(request.url)
  const answer = await browser.submit(page.url, { email, password })
  const code = new URL(answer.url).searchParams.get('code') ?? ''
  return { browser, code, home, realm, codeVerifier: request.codeVerifier, page, answer }
}

const tokenRequest = (realm: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${issuerOf(realm)}/protocol/openid-connect/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ client_id: 'cabas-web', ...fields }),
  })

interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly id_token: string
}

const redeem = (signed: { realm: string; code: string; home: string; codeVerifier: string }) =>
  tokenRequest(signed.realm, {
    grant_type: 'authorization_code',
    code: signed.code,
    redirect_uri: signed.home,
    code_verifier: signed.codeVerifier,
  })

const tokensOf = async (signed: Parameters<typeof redeem>[0]): Promise<Tokens> => {
  const answer = await redeem(signed)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Tokens
}

describe('signing in', () => {
  it('shows the garden by name, in the language of the browser, and comes back with a code', async () => {
    const { page, answer, code } = await signIn()
    expect(page.response.status).toBe(200)
    const text = await page.response.text()
    expect(text).toContain('Jardin des Trois Saules')
    expect(text).toContain('lang="fr"')
    expect(answer.url.startsWith(HOME)).toBe(true)
    expect(code).not.toBe('')
    const english = await fetch(`${issuerOf('saules')}/login-actions/reset-credentials`, {
      headers: { 'accept-language': 'en-GB' },
    })
    expect(await english.text()).toContain('Send the link')
  })

  it('gives an access token that the servers of this realm take', async () => {
    const tokens = await tokensOf(await signIn())
    const bearer = await check('saules')(tokens.access_token)
    expect(bearer).toMatchObject({ ok: true, value: { email: 'ines@example.org', name: 'Inès Morel' } })
  })

  it('gives a refresh token that keycloak-js can decode, good for one use', async () => {
    const { refresh_token } = await tokensOf(await signIn())
    expect(decodeJwt(refresh_token)).toMatchObject({ typ: 'Refresh' })
    const again = () => tokenRequest('saules', { grant_type: 'refresh_token', refresh_token })
    const first = await again()
    expect(first.status).toBe(200)
    expect((await check('saules')(((await first.json()) as Tokens).access_token)).ok).toBe(true)
    expect((await again()).status).toBe(400)
  })

  it('remembers the session, so that the next page needs no password', async () => {
    const { browser } = await signIn()
    const second = await browser.open(authorizationRequest(issuerOf('saules'), `${HOME}depots/D01?day=1`).url)
    expect(second.url.startsWith(`${HOME}depots/D01?day=1&code=`)).toBe(true)
  })

  it('lets the pages of the garden, and no others, fetch tokens from the browser', async () => {
    const signed = await signIn()
    const fields = { grant_type: 'authorization_code', code: signed.code, redirect_uri: HOME }
    const foreign = await tokenRequest('saules', fields, { origin: 'http://evil.example' })
    expect(foreign.status).toBe(400)
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    expect(foreign.headers.get('access-control-allow-credentials')).toBeNull()
    const own = await tokenRequest(
      'saules',
      { ...fields, code_verifier: signed.codeVerifier },
      { origin: new URL(HOME).origin },
    )
    expect(own.headers.get('access-control-allow-origin')).toBe(new URL(HOME).origin)
    expect(own.headers.get('access-control-allow-credentials')).toBe('true')
  })

  it('survives a restart: keys, accounts and sessions are in the table', async () => {
    const signed = await signIn()
    const { access_token, refresh_token } = await tokensOf(signed)
    listen()
    expect((await check('saules')(access_token)).ok).toBe(true)
    const refreshed = await tokenRequest('saules', { grant_type: 'refresh_token', refresh_token })
    expect(refreshed.status).toBe(200)
  })

  it('ends everywhere on signing out, without a question when the page proves whose session it is', async () => {
    const signed = await signIn()
    const tokens = await tokensOf(signed)
    const out = new URL(`${issuerOf('saules')}/protocol/openid-connect/logout`)
    out.search = String(
      new URLSearchParams({
        client_id: 'cabas-web',
        post_logout_redirect_uri: HOME,
        id_token_hint: tokens.id_token,
      }),
    )
    const page = await (await signed.browser.open(out.href)).response.text()
    expect(page).toContain('requestSubmit')
    const xsrf = /name="xsrf" value="(\w+)"/.exec(page)?.[1] ?? ''
    const left = await signed.browser.submit(`${out.origin}${out.pathname}/confirm`, { xsrf, logout: 'yes' })
    expect(left.url).toBe(HOME)
    const refreshed = await tokenRequest('saules', {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    })
    expect(refreshed.status).toBe(400)
    const next = await signed.browser.open(authorizationRequest(issuerOf('saules'), HOME).url)
    expect(next.url).toContain('/login-actions/authenticate/')
  })
})

describe('what signing in refuses', () => {
  it.each([
    'http://evil.example/',
    'http://saules.localhost:9999.evil.example/',
    'http://saules.localhost:9999@evil.example/',
    'http://saules.localhost:1234/',
    'https://saules.localhost:9999/',
    OTHER_HOME,
    'javascript:alert(1)',
  ])('a return to %s, on a page of our own', async (redirectUri) => {
    const { response, url } = await testBrowser(base).open(
      authorizationRequest(issuerOf('saules'), redirectUri).url,
    )
    expect(response.status).toBe(400)
    expect(url.startsWith(base)).toBe(true)
  })

  it('a code used twice, also by two at the same moment, and ends what it had given', async () => {
    const signed = await signIn()
    const answers = await Promise.all([redeem(signed), redeem(signed), redeem(signed)])
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    expect((await redeem(signed)).status).toBe(400)
    const once = await signIn()
    const tokens = await tokensOf(once)
    expect((await redeem(once)).status).toBe(400)
    const refreshed = await tokenRequest('saules', {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    })
    expect(refreshed.status).toBe(400)
  })

  it('a code without the verifier it was asked for with, or at another realm', async () => {
    const signed = await signIn()
    expect((await redeem({ ...signed, codeVerifier: 'x'.repeat(64) })).status).toBe(400)
    expect((await redeem({ ...(await signIn()), realm: 'colline' })).status).toBe(400)
  })

  it('a request without PKCE', async () => {
    const url = new URL(authorizationRequest(issuerOf('saules'), HOME).url)
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    const answer = await testBrowser(base).open(url.href)
    expect(new URL(answer.url).searchParams.get('error')).toBe('invalid_request')
  })

  it('a wrong password, and after five of them even the right one for a while', async () => {
    const admin = adminClient()
    await admin.openAccount('saules', { email: 'locked@example.org', name: 'Léo', password: PASSWORD })
    const attempt = async (password: string) =>
      (await signIn('saules', HOME, password, 'locked@example.org')).answer.response.status
    for (let n = 0; n < 5; n++) expect(await attempt('pas le bon mot')).toBe(401)
    expect(await attempt(PASSWORD)).toBe(429)
    aheadMs += 31_000
    expect(await attempt(PASSWORD)).toBe(303)
    aheadMs -= 31_000
  })

  it('to tell a known address from an unknown one', async () => {
    const unknown = await signIn('saules', HOME, 'pas le bon mot', 'nobody@example.org')
    const known = await signIn('saules', HOME, 'pas le bon mot')
    const anonymous = (text: string) => text.replaceAll(/[\w.]+@example\.org/g, 'x')
    expect(unknown.answer.response.status).toBe(known.answer.response.status)
    expect(anonymous(await unknown.answer.response.text())).toBe(
      anonymous(await known.answer.response.text()),
    )
  })

  it('a text that would be markup on the page', async () => {
    const { answer } = await signIn('saules', HOME, 'x', '"><script>alert(1)</script>@example.org')
    expect(await answer.response.text()).not.toContain('<script>')
  })

  it('the admin API without its secret, and realms that do not exist', async () => {
    const url = `${base}/internal/realms/saules/accounts`
    expect((await fetch(url, { method: 'POST' })).status).toBe(401)
    const wrong = { method: 'POST', headers: { authorization: 'Bearer nonsense' } }
    expect((await fetch(url, wrong)).status).toBe(401)
    expect((await fetch(`${issuerOf('nowhere')}/protocol/openid-connect/certs`)).status).toBe(404)
  })
})

describe('what servers refuse', () => {
  it('a token of another realm, for another audience, from another issuer', async () => {
    const tokens = await tokensOf(await signIn('colline', OTHER_HOME))
    expect(await check('saules')(tokens.access_token)).toMatchObject({ ok: false })
    expect((await check('colline')(tokens.access_token)).ok).toBe(true)
    expect(await check('colline', { audience: 'another-api' })(tokens.access_token)).toMatchObject({
      refusal: { reason: 'audience' },
    })
    expect(await check('colline', { issuer: issuerOf('saules') })(tokens.access_token)).toMatchObject({
      refusal: { reason: 'issuer' },
    })
  })

  it('a token that is over, also one remembered from a moment before', async () => {
    const { access_token } = await tokensOf(await signIn())
    let later = Date.now()
    const verify = check('saules', { nowMs: () => later })
    expect((await verify(access_token)).ok).toBe(true)
    later += 5 * 60_000 + 10_000
    expect(await verify(access_token)).toMatchObject({ refusal: { reason: 'expired' } })
  })

  it('an identity token, a refresh token, and text that is no token', async () => {
    const tokens = await tokensOf(await signIn())
    const verify = check('saules')
    expect((await verify(tokens.id_token)).ok).toBe(false)
    expect((await verify(tokens.refresh_token)).ok).toBe(false)
    expect((await verify('a.b.c')).ok).toBe(false)
    expect((await verify('x'.repeat(10_000))).ok).toBe(false)
  })

  it('a token that signs itself: algorithm none, a key of its own, the public key as a secret', async () => {
    const { access_token } = await tokensOf(await signIn())
    const claims = decodeJwt(access_token)
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const verify = check('saules')
    expect((await verify(`${encode({ alg: 'none', typ: 'at+jwt' })}.${encode(claims)}.`)).ok).toBe(false)
    const certs = await fetch(`${issuerOf('saules')}/protocol/openid-connect/certs`)
    const secret = Buffer.from(await certs.text())
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(secret)
    expect(await verify(forged)).toMatchObject({ refusal: { reason: 'algorithm' } })
    const [header = '', , signature = ''] = access_token.split('.')
    const swollen = `${header}.${encode({ ...claims, sub: 'somebody else' })}.${signature}`
    expect(await verify(swollen)).toMatchObject({ refusal: { reason: 'signature' } })
  })

  it('publishes no private part of its keys', async () => {
    const certs = await fetch(`${issuerOf('saules')}/protocol/openid-connect/certs`)
    const { keys } = (await certs.json()) as { keys: Record<string, string>[] }
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0] ?? {})).not.toEqual(expect.arrayContaining(['d']))
  })
})

describe('a password chosen by link', () => {
  it('is taken once, from twelve characters on, twice the same, and then signs in', async () => {
    const opened = await adminClient().openAccount('saules', { email: 'new@example.org', name: 'Ana' })
    const link = opened.invitationUrl ?? ''
    const browser = testBrowser(base)
    expect(await (await browser.open(link)).response.text()).toContain('new@example.org')
    const choose = async (password: string, again = password) =>
      (await browser.submit(link, { password, again })).response.status
    expect(await choose('trop court')).toBe(422)
    expect(await choose(PASSWORD, `${PASSWORD}!`)).toBe(422)
    expect(await choose(PASSWORD)).toBe(200)
    expect(await choose(`${PASSWORD} bis`)).toBe(410)
    expect((await signIn('saules', HOME, PASSWORD, 'new@example.org')).code).not.toBe('')
  })

  it('is not asked for again: opening the account once more gives the same person and no link', async () => {
    const admin = adminClient()
    const first = await admin.openAccount('saules', { email: 'ines@example.org', name: 'Inès' })
    expect(first.invitationUrl).toBeNull()
    const other = await admin.openAccount('saules', { email: 'INES@example.org', name: 'Inès' })
    expect(other.subject).toBe(first.subject)
  })

  it('arrives by mail when forgotten, only at known addresses, and ends the sessions begun before', async () => {
    await adminClient().openAccount('saules', { email: 'lea@example.org', name: 'Léa', password: PASSWORD })
    const before = await tokensOf(await signIn('saules', HOME, PASSWORD, 'lea@example.org'))
    const reset = `${issuerOf('saules')}/login-actions/reset-credentials`
    const browser = testBrowser(base)
    const known = await (await browser.submit(reset, { email: 'lea@example.org' })).response.text()
    const unknown = await (await browser.submit(reset, { email: 'nobody@example.org' })).response.text()
    expect(unknown).toBe(known)
    const letters = mails.filter(({ to }) => to.address === 'lea@example.org')
    expect(letters).toHaveLength(1)
    expect(mails.some(({ to }) => to.address === 'nobody@example.org')).toBe(false)
    const link = /http\S+/.exec(letters[0]?.text ?? '')?.[0] ?? ''
    aheadMs += 2_000
    const chosen = 'le grand cerisier au fond'
    expect((await browser.submit(link, { password: chosen, again: chosen })).response.status).toBe(200)
    const refreshed = await tokenRequest('saules', {
      grant_type: 'refresh_token',
      refresh_token: before.refresh_token,
    })
    expect(refreshed.status).toBe(400)
    aheadMs -= 2_000
    expect((await signIn('saules', HOME, chosen, 'lea@example.org')).code).not.toBe('')
  })

  it('is worth nothing after seven days', async () => {
    const opened = await adminClient().openAccount('saules', { email: 'late@example.org', name: 'Lou' })
    aheadMs += 7 * 86_400_000 + 1000
    const { response } = await testBrowser(base).open(opened.invitationUrl ?? '')
    expect(response.status).toBe(410)
    aheadMs -= 7 * 86_400_000 + 1000
  })
})

describe('the provider as a whole', () => {
  it('met no failure of its own in all of this', () => {
    expect(failures).toEqual([])
  })
})
