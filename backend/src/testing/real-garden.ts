import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clockIn } from '#kernel/clock'
import { createTable, openTable, type Table } from '#platform/dynamo'
import { type Engine, findEngine, startEngine } from '#platform/engine'
import { gardenEnvironment } from './garden-environment.ts'
import { type Issuer, startIssuer } from './issuer.ts'
import { type Server, startServer } from './processes.ts'
import { alive, until } from './waiting.ts'

/** A garden as it runs for people: its own process, over the embedded engine with a file, under a key of our own. */
export interface RealGarden {
  readonly engine: Engine
  readonly table: Table
  readonly issuer: Issuer
  readonly folder: string
  readonly url: () => string
  /** Ends the garden's process and the engine's as `kill -9` does; both are gone when it settles. */
  readonly killAll: () => Promise<void>
  readonly killGarden: () => Promise<void>
  /** Starts a process of the garden again, once the engine answers. */
  readonly restart: () => Promise<void>
  /** Asks as that person: JSON out, the answer back. */
  readonly ask: (
    who: string,
    method: string,
    route: string,
    sent?: { readonly json?: unknown; readonly key?: string },
  ) => Promise<Response>
  readonly close: () => Promise<void>
}

const SECRET = 'a-secret-of-the-tests'

/** Opens a garden of its own, with Alix and Basile as administrators, on that day. */
export const openRealGarden = async (today: string): Promise<RealGarden> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cabas-real-'))
  const program = findEngine({ PATH: process.env.PATH })
  if (!program.ok) throw new Error('No program of the embedded engine: install @dynoxide/linux-x64')
  const engine = await startEngine({ found: program.value, file: path.join(folder, 'garden.db') })
  const address = { endpoint: engine.endpoint, table: 'cabas-garden-real' }
  await createTable(address)
  const issuer = await startIssuer()
  const env = {
    ...gardenEnvironment({ garden: 'real', address, issuer, folder, secret: SECRET }),
    CABAS_CLOCK_SHIFT_DAYS: String(daysUntil(today)),
  }
  let server = await startServer('garden-server.ts', env)
  await foundOver(server)
  const tokenOf = tokensOf(issuer)
  const killGarden = async () => {
    server.process.kill('SIGKILL')
    await server.ended
  }
  return {
    engine,
    issuer,
    folder,
    table: openTable(address),
    url: () => server.url,
    killGarden,
    killAll: async () => {
      const [, enginePid] = engine.pids
      if (!enginePid) throw new Error('The engine has no process of ours')
      process.kill(enginePid, 'SIGKILL')
      await Promise.all([killGarden(), until(() => !alive(enginePid))])
    },
    restart: async () => {
      await until(() =>
        fetch(engine.endpoint).then(
          () => true,
          () => false,
        ),
      )
      server = await startServer('garden-server.ts', env)
    },
    ask: async (who, method, route, { json, key } = {}) =>
      fetch(`${server.url}/api${route}`, {
        method,
        headers: {
          authorization: `Bearer ${await tokenOf(who)}`,
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
    close: async () => {
      await server.stop()
      issuer.close()
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Tokens by person, each signed once. */
const tokensOf = (issuer: Issuer) => {
  const tokens = new Map<string, Promise<string>>()
  return (who: string): Promise<string> => {
    const token = tokens.get(who) ?? issuer.tokenFor(who)
    tokens.set(who, token)
    return token
  }
}

/** How far the real day must be shifted to be that one. */
const daysUntil = (today: string): number =>
  Math.round((Date.parse(today) - Date.parse(clockIn('Europe/Paris', Date.now).today())) / 86_400_000)

const foundOver = async (server: Server): Promise<void> => {
  const administrator = (subject: string) => ({ subject, name: subject, email: `${subject}@example.org` })
  await told(server, 'founding', { name: 'Le Jardin', website: '', administrator: administrator('alix') })
  await told(server, 'people', { ...administrator('basile'), role: 'administrator' })
}

const told = async (server: Server, what: string, json: object): Promise<void> => {
  const answer = await fetch(`${server.url}/internal/${what}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
    body: JSON.stringify(json),
  })
  if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`)
}
