import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { COMMON_HEADERS, type PolicyOrigins, policyFor } from './security-headers.ts'

/** Where a request goes: always a port on this machine that we opened ourselves. */
export interface Target {
  readonly port: number
  readonly path: string
  readonly requestId: string
  readonly origins: PolicyOrigins
  /** Answers when the other side does not. */
  readonly onUnavailable: () => void
}

// Idle connections end before the other side's five seconds, so that we never write into one it is closing.
const agent = new Agent({ keepAlive: true, timeout: 4_000, maxSockets: 256 })
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
const CLAIMS = /^(x-forwarded-.*|forwarded|x-real-ip|x-request-id)$/

/** Hands the request on as it streams in, and the answer as it streams out; bodies are not touched. */
export const forward = (req: IncomingMessage, res: ServerResponse, target: Target): void => {
  const upstream = request({
    host: '127.0.0.1',
    port: target.port,
    path: target.path,
    method: req.method ?? 'GET',
    headers: requestHeaders(req, target.requestId),
    agent,
  })
  upstream.on('response', (answer) => {
    res.writeHead(answer.statusCode ?? 502, responseHeaders(answer, target))
    pipeline(answer, res, () => {})
  })
  upstream.on('error', () => {
    if (res.headersSent) res.destroy()
    else target.onUnavailable()
  })
  res.on('close', () => upstream.destroy())
  pipeline(req, upstream, () => {})
}

const requestHeaders = (req: IncomingMessage, requestId: string): Record<string, string | string[]> => {
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined && !HOP_BY_HOP.has(name) && !CLAIMS.test(name)) headers[name] = value
  // Node takes the length from a header or sends in chunks; a body without length stays a stream.
  if (req.headers['transfer-encoding']) headers['transfer-encoding'] = 'chunked'
  return {
    ...headers,
    'x-request-id': requestId,
    'x-forwarded-for': req.socket.remoteAddress ?? '',
    'x-forwarded-host': req.headers.host ?? '',
    'x-forwarded-proto': 'http',
  }
}

const responseHeaders = (answer: IncomingMessage, { origins, requestId }: Target) => {
  const headers: Record<string, string | string[]> = { ...COMMON_HEADERS }
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined && !HOP_BY_HOP.has(name)) headers[name] = value
  headers['content-security-policy'] ??= policyFor(String(answer.headers['content-type'] ?? ''), origins)
  headers['x-request-id'] = requestId
  if (answer.headers['transfer-encoding']) headers['transfer-encoding'] = 'chunked'
  return headers
}
