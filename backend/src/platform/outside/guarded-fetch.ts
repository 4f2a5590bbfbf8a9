import { type LookupAddress, lookup as resolveName } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressFault, isPublicAddress } from './addresses.ts'

/** What is asked of a service that somebody has set. */
export interface OutsideRequest {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal?: AbortSignal
}

/** Asks a service; redirections are answers like any other, never followed. */
export type GuardedFetch = (url: string, request: OutsideRequest) => Promise<Response>

/** `resolve` is for tests; `bytesMax` ends answers that are too long. */
export interface Guard {
  readonly privateAllowed: boolean
  readonly resolve?: typeof resolveName
  readonly bytesMax?: number
}

/** Rejected instead of connecting: the name leads to this machine or a private network. */
export class PrivateAddress extends Error {}

const BYTES_MAX = 64 * 1024 * 1024

/**
 * A fetch for addresses typed by people: it connects to addresses of the internet only, looked at after the name was
 * resolved and at the very moment of connecting, so that a name that changes its mind gets nowhere. Rejects with
 * `PrivateAddress`, or with the error of the connection.
 */
export const guardedFetch = (guard: Guard): GuardedFetch => {
  const lookup = guardedLookup(guard)
  return async (text, request) => {
    const fault = addressFault(text, guard.privateAllowed)
    if (fault === 'private-address') throw new PrivateAddress()
    if (fault) throw new Error(fault)
    const response = await answerTo(connect(new URL(text), request, lookup))
    const bytes = await bytesOf(response, guard.bytesMax ?? BYTES_MAX)
    const status = response.statusCode ?? 0
    return new Response(WITHOUT_BODY.has(status) ? null : bytes, { status })
  }
}

const connect = (url: URL, request: OutsideRequest, lookup: LookupFunction): ClientRequest => {
  const { method = 'GET', headers = {}, body, signal } = request
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const options = { method, headers: { ...headers, ...length }, agent: false, lookup } as const
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp
  return ask(url, { ...options, ...(signal ? { signal } : {}) }).end(body)
}

const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304])

const answerTo = (request: ClientRequest): Promise<IncomingMessage> =>
  new Promise((answered, failed) => {
    request.on('response', answered)
    request.on('error', failed)
  })

const bytesOf = async (response: IncomingMessage, bytesMax: number): Promise<Buffer<ArrayBuffer>> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > bytesMax) throw new Error('The answer is too long')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const guardedLookup =
  ({ privateAllowed, resolve = resolveName }: Guard): LookupFunction =>
  (hostname, options, done) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const fault = error ?? faultIn(addresses, privateAllowed)
      if (fault) done(fault, [])
      else if (options.all) done(null, addresses)
      else done(null, addresses[0]?.address ?? '', addresses[0]?.family)
    })

/** Every address that a name has must be public: one is enough to be led astray. */
const faultIn = (addresses: readonly LookupAddress[], privateAllowed: boolean): Error | undefined => {
  if (addresses.length === 0) return new Error('The name has no address')
  const sound = privateAllowed || addresses.every(({ address }) => isPublicAddress(address))
  return sound ? undefined : new PrivateAddress()
}
