import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { spokeRules } from './spoke-rules.ts'
import { type SpokeStore, spokeStore } from './spoke-store.ts'

/** What goes wrong with a request; `lost` does the work and then drops the connection. */
export type Mishap = 'none' | 'busy' | 'broken' | 'broken-after' | 'lost'

export type FakeSpoke = {
  readonly url: string
  readonly store: SpokeStore
  /** Method and path of everything asked, and the status answered; 0 when the connection was dropped. */
  readonly log: { readonly asked: string; readonly status: number }[]
  readonly close: () => Promise<void>
}

type Setting = {
  readonly key: string
  readonly now: () => number
  /** Called for every request in turn. */
  readonly mishap?: (asked: string, turn: number) => Mishap
  /** What the server says when it is not content; some servers repeat the key. */
  readonly words?: string
}

/** A Spoke of our own on this machine, over real HTTP: it keeps plans and stops, and enforces the documented limits. */
export const fakeSpoke = async (setting: Setting): Promise<FakeSpoke> => {
  const store = spokeStore()
  const rules = spokeRules(setting.key, setting.now)
  const log: { asked: string; status: number }[] = []
  let turn = 0
  const carryOut = async (request: IncomingMessage, asked: string): Promise<Outcome> => {
    const body = await bodyOf(request)
    const mishap = setting.mishap?.(asked, turn++) ?? 'none'
    const refused = rules.refuse(request, body) ?? early[mishap]
    if (refused !== undefined) return { status: refused, body: null }
    const answer = store.answer(asked, body)
    return { ...answer, status: late[mishap] ?? answer.status }
  }
  const server = createServer(async (request, response) => {
    const asked = `${request.method} ${request.url ?? ''}`
    const { status, body } = await carryOut(request, asked)
    log.push({ asked, status })
    if (status === dropped) request.socket.destroy()
    else say(response, status, status === 200 ? body : { message: setting.words ?? 'no' })
  })
  const url = await listening(server)
  return { url, store, log, close: () => closing(server) }
}

type Outcome = { readonly status: number; readonly body: unknown }

const dropped = 0

/** Before anything is done, and after all of it. */
const early: Partial<Record<Mishap, number>> = { busy: 429, broken: 500 }
const late: Partial<Record<Mishap, number>> = { 'broken-after': 500, lost: dropped }

const say = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify(body ?? {}))
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  return text === '' ? null : JSON.parse(text)
}

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/public/v1`
}

const closing = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections()
    server.close(() => done())
  })
