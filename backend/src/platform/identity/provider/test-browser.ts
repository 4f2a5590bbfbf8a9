import { createHash, randomBytes } from 'node:crypto'

/** What a person and their browser do, over fetch: keeps cookies by path, follows redirects one by one. */
export interface TestBrowser {
  readonly open: (url: string, init?: RequestInit) => Promise<{ response: Response; url: string }>
  readonly submit: (
    url: string,
    fields: Record<string, string>,
  ) => Promise<{ response: Response; url: string }>
}

interface Cookie {
  readonly path: string
  readonly value: string
}

/** A browser with an empty jar. It stops at addresses outside `origin`, as a page there would take over. */
export const testBrowser = (origin: string): TestBrowser => {
  const jar = new Map<string, Cookie>()
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name = '', value = ''] = pair.split('=')
      const path = attributes.find((text) => text.toLowerCase().startsWith('path='))?.slice(5) ?? '/'
      const over = attributes.some((text) => /expires=Thu, 01 Jan 1970/i.test(text))
      if (over) jar.delete(`${name} ${path}`)
      else jar.set(`${name} ${path}`, { path, value })
    }
  }
  const cookiesFor = (url: URL) =>
    [...jar]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ')
  const open: TestBrowser['open'] = async (url, init = {}) => {
    const target = new URL(url)
    const response = await fetch(target, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, accept: 'text/html', cookie: cookiesFor(target) },
    })
    keep(response)
    const location = response.headers.get('location')
    if (!location) return { response, url: target.href }
    const next = new URL(location, target)
    return next.origin === origin ? open(next.href) : { response, url: next.href }
  }
  return {
    open,
    submit: (url, fields) => open(url, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

/** One sign-in request of the pages: PKCE as keycloak-js does it. */
export const authorizationRequest = (issuer: string, redirectUri: string) => {
  const codeVerifier = randomBytes(48).toString('base64url')
  const url = new URL(`${issuer}/protocol/openid-connect/auth`)
  url.search = String(
    new URLSearchParams({
      client_id: 'cabas-web',
      redirect_uri: redirectUri,
      state: randomBytes(8).toString('hex'),
      nonce: randomBytes(8).toString('hex'),
      response_mode: 'query',
      response_type: 'code',
      scope: 'openid',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  )
  return { url: url.href, codeVerifier }
}
