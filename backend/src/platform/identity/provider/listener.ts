import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { answerNotFound, answerProblem, requestIds } from '#platform/http'
import { adminRoutes } from './admin-routes.ts'
import { type IdentitySettings, openIdentity } from './identity.ts'
import { personRoutes } from './person-routes.ts'

const PROTOCOL = /^\/realms\/([a-z][a-z0-9-]{1,30})(\/(?:protocol\/openid-connect|\.well-known)\/[\w./~-]+)$/

/**
 * The embedded provider as a listener for Node's HTTP server: the protocol, the pages, and the admin API under
 * `/internal`, which only processes on this machine can reach.
 */
export const identityListener = (
  settings: IdentitySettings & { readonly secret: string },
): RequestListener => {
  const identity = openIdentity(settings)
  const { pathname: prefix, host, protocol } = new URL(settings.authUrl)
  const app = new Hono()
  app.use(requestIds)
  app.get('/healthz', (c) => c.json({ alive: true }))
  app.route('/internal', adminRoutes(identity, settings.secret))
  app.route(prefix, personRoutes(identity) as unknown as Hono)
  app.onError(answerProblem(({ error }) => settings.onFailure(error)))
  app.notFound(answerNotFound)
  const pages = getRequestListener(app.fetch)
  const speakProtocol = async (
    realmName: string,
    rest: string,
    req: IncomingMessage,
    res: ServerResponse,
  ) => {
    const realm = await identity.realms.find(realmName)
    if (!realm) return pages(req, res)
    const provider = await identity.providerOf(realm)
    Object.assign(req, { originalUrl: req.url, url: rest })
    return provider.callback()(req, res)
  }
  return (req, res) => {
    const url = req.url ?? '/'
    // Addresses are built from these two, so they are ours and not what a client claims.
    req.headers.host = host
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    const [path = '', ...query] = url.split('?')
    const match = path.startsWith(prefix) ? PROTOCOL.exec(path.slice(prefix.length)) : null
    if (!match) return pages(req, res)
    const rest = [match[2], ...query].join('?')
    speakProtocol(match[1] ?? '', rest, req, res).catch((error: unknown) => {
      settings.onFailure(error)
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
    return undefined
  }
}
