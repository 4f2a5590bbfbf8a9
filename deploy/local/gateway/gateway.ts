import { randomUUID } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { forward } from './forward.ts'
import { type NoticeKind, sendNotice } from './notices.ts'
import { type Route, routeOf } from './route.ts'
import { COMMON_HEADERS, type PolicyOrigins, pagePolicy } from './security-headers.ts'
import type { StaticFiles } from './static-files.ts'

/** How a garden is doing, as far as its address must know. */
export type GardenAddress =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'unavailable' | 'creating' | 'stopped' | 'unknown' }

/** What stands behind the gateway. */
interface Behind {
  readonly files: StaticFiles
  readonly origins: PolicyOrigins
  readonly platform: RequestListener
  readonly identityPort: number
  readonly capturePort: number
  readonly garden: (slug: string) => Promise<GardenAddress>
  readonly onFailure: (error: unknown, requestId: string) => void
}

/** The one door: pages, gardens, platform, sign-in and captured messages on one port. */
export interface Gateway {
  /** From now on requests are answered; before, everything is "one moment". */
  readonly open: (behind: Behind) => void
  readonly close: () => Promise<void>
}

const REQUEST_MS = 5 * 60_000
const FILE = /\.(js|css|map|json|svg|png|jpe?g|webp|ico|woff2?|txt|webmanifest)$/i
const HEADERS_MS = 20_000

/** Takes the port on 127.0.0.1 and, where there is one, on ::1. Throws Node's error when it is taken. */
export const openGateway = async (port: number): Promise<Gateway> => {
  let behind: Behind | undefined
  const listener: RequestListener = (req, res) => {
    const requestId = randomUUID()
    for (const [name, value] of Object.entries(COMMON_HEADERS)) res.setHeader(name, value)
    res.setHeader('x-request-id', requestId)
    if (!behind) return sendNotice(req, res, 'service-unavailable', requestId)
    const { onFailure } = behind
    answer(behind, req, res, requestId).catch((error: unknown) => {
      onFailure(error, requestId)
      if (res.headersSent) res.destroy()
      else sendNotice(req, res, 'service-unavailable', requestId)
    })
    return undefined
  }
  const servers = [await listen(listener, port, '127.0.0.1')]
  const alsoV6 = await listen(listener, port, '::1').catch(withoutV6)
  if (alsoV6) servers.push(alsoV6)
  return {
    open: (ready) => {
      behind = ready
    },
    close: async () => {
      await Promise.all(servers.map(closeServer))
    },
  }
}

const answer = async (behind: Behind, req: IncomingMessage, res: ServerResponse, requestId: string) => {
  const route = routeOf(req.headers.host, req.url)
  const notice = (kind: NoticeKind) => sendNotice(req, res, kind, requestId)
  const pass = (port: number, path: string, onUnavailable = () => notice('service-unavailable')) =>
    forward(req, res, { port, path, requestId, origins: behind.origins, onUnavailable })
  const respond: { readonly [K in Route['kind']]: (route: Extract<Route, { kind: K }>) => unknown } = {
    malformed: () => notice('malformed-request'),
    'foreign-host': () => notice('foreign-host'),
    moved: ({ to }) => res.writeHead(308, { location: to }).end(),
    identity: ({ path }) => pass(behind.identityPort, path),
    capture: ({ path }) => pass(behind.capturePort, path),
    'platform-api': () => {
      req.headers['x-request-id'] = requestId
      res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
      return behind.platform(req, res)
    },
    'platform-page': ({ base, path }) => page(behind, req, res, { base, path, requestId }),
    'garden-page': async ({ slug, base, path }) => {
      const kind = noticeFor(await behind.garden(slug))
      const isAsset = path.startsWith('/assets/')
      return kind && !isAsset ? notice(kind) : page(behind, req, res, { base, path, requestId })
    },
    'garden-api': async ({ slug, path }) => {
      const garden = await behind.garden(slug)
      if (garden.kind !== 'ready') return notice(noticeFor(garden) ?? 'garden-unavailable')
      return pass(garden.port, path, () => notice('garden-unavailable'))
    },
  }
  await (respond[route.kind] as (route: Route) => unknown)(route)
}

const noticeFor = ({ kind }: GardenAddress): NoticeKind | undefined => {
  const notices = {
    ready: undefined,
    unavailable: 'garden-unavailable',
    creating: 'garden-creating',
    stopped: 'garden-stopped',
    unknown: 'unknown-garden',
  } as const
  return notices[kind]
}

const page = async (
  { files, origins }: Behind,
  req: IncomingMessage,
  res: ServerResponse,
  { base, path, requestId }: { readonly base: string; readonly path: string; readonly requestId: string },
): Promise<void> => {
  if (req.method !== 'GET' && req.method !== 'HEAD') return sendNotice(req, res, 'not-found', requestId)
  res.setHeader('content-security-policy', pagePolicy(origins))
  if (await files.serve(req, res, path)) return undefined
  if (path.startsWith('/assets/') || FILE.test(path)) return sendNotice(req, res, 'not-found', requestId)
  return files.servePage(req, res, base)
}

const listen = (listener: RequestListener, port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS }, listener)
    server.once('error', reject)
    server.listen({ port, host, ipv6Only: host.includes(':') }, () => resolve(server))
  })

const withoutV6 = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'EADDRINUSE') throw error
  return undefined
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1_000).unref()
  })
