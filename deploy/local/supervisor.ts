import { randomBytes } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { type Control, openControl, PLATFORM_REALM } from '#app/control-server'
import { type Engine, findEngine, startEngine } from '#platform/engine'
import { type IdentityAdmin, openIdentityAdmin } from '#platform/identity'
import { openLog } from '#platform/log'
import { openSmtpMail } from '#platform/mail'
import { buildFrontend } from './build-frontend.ts'
import { openGardenRunner, type ProcessRunner } from './garden-runner.ts'
import { type GardenAddress, type Gateway, openGateway } from './gateway/gateway.ts'
import { tileOrigin } from './gateway/security-headers.ts'
import { openStaticFiles } from './gateway/static-files.ts'
import { keepRunFile } from './keep-run-file.ts'
import { keptSecret } from './kept-secret.ts'
import { openLogFile } from './log-file.ts'
import type { Options } from './options.ts'
import type { Place } from './place.ts'
import { runningSupervisor } from './run-file.ts'
import type { Sentences } from './sentences.ts'
import { type Services, startServices } from './services.ts'
import type { Terminal } from './terminal.ts'
import { Troubled } from './trouble.ts'

/** What the supervisor was asked for. */
export interface Wish {
  readonly options: Options
  readonly place: Place
  readonly say: Sentences
  readonly terminal: Terminal
}

/** Everything that runs. */
export interface Running {
  readonly control: Control
  readonly identity: IdentityAdmin
  readonly runner: ProcessRunner
  readonly operatorSecret: string
  /** Settles with a sentence when the engine is lost for good. */
  readonly lost: Promise<string>
  readonly stop: () => Promise<void>
}

const ANSWER_MS = 5_000

/** Starts everything in order; what was started is stopped again when a later step fails. */
export const startEverything = async (wish: Wish): Promise<Running> => {
  const { place, say, terminal } = wish
  prepareFolder(place)
  const stack: (() => Promise<void>)[] = []
  const unwind = async () => {
    for (const stop of stack.splice(0).reverse()) await stop().catch(() => {})
  }
  try {
    const gateway = await takePort(place.port)
    stack.push(gateway.close)
    const engine = await engineAt(place)
    stack.push(engine.stop)
    const folder = await pagesFolder(wish)
    terminal.say(say.starting)
    return await startBehind(wish, { gateway, engine, folder, stack, unwind })
  } catch (error) {
    await unwind()
    throw error
  }
}

interface Base {
  readonly gateway: Gateway
  readonly engine: Engine
  readonly folder: string
  readonly stack: (() => Promise<void>)[]
  readonly unwind: () => Promise<void>
}

const startBehind = async (wish: Wish, base: Base): Promise<Running> => {
  const { place, say, terminal, options } = wish
  const { gateway, engine, folder, stack } = base
  const secrets = { identity: freshSecret(), operator: keptSecret(place.secret) }
  const log = openLog({ name: 'supervisor', to: openLogFile(place.logs, 'supervisor') })
  const services = await startServices({
    place,
    endpoint: engine.endpoint,
    identitySecret: secrets.identity,
    onEnd: (name, reason) => terminal.complain(say.serviceEnded(name, reason)),
  })
  stack.push(services.stop)
  const runner = openGardenRunner({
    ...services,
    place,
    endpoint: engine.endpoint,
    identitySecret: secrets.identity,
    operatorSecret: secrets.operator,
    tiles: options.tiles,
    services: options.services,
    onEnd: (slug, reason) => terminal.complain(say.gardenEnded(slug, reason)),
  })
  stack.push(runner.stopAll)
  const identity = openIdentityAdmin({
    url: `http://127.0.0.1:${services.identityPort}`,
    secret: secrets.identity,
  })
  const control = await openControl({
    ...controlSettings(place, services),
    endpoint: engine.endpoint,
    identity,
    operatorSecret: secrets.operator,
    runner,
    log,
  })
  gateway.open({
    files: openStaticFiles(folder),
    origins: { auth: new URL(place.authUrl).origin, tiles: tileOrigin(options.tiles ?? undefined) },
    platform: getRequestListener(control.fetch),
    identityPort: services.identityPort,
    capturePort: services.capturePort,
    garden: gardenAddress(control, runner),
    onFailure: (error, requestId) => log.error({ error, requestId }, 'The gateway failed'),
  })
  await control.resume()
  stack.push(keepRunFile(place, engine, services, runner))
  return {
    control,
    identity,
    runner,
    operatorSecret: secrets.operator,
    lost: engine.lost,
    stop: base.unwind,
  }
}

const freshSecret = (): string => randomBytes(32).toString('base64url')

const controlSettings = (place: Place, services: Services) => ({
  table: 'cabas-control',
  authUrl: place.authUrl,
  jwksUrl: `http://127.0.0.1:${services.identityPort}/auth/realms/${PLATFORM_REALM}/protocol/openid-connect/certs`,
  platformUrl: place.platformUrl,
  addressesOf: place.gardenUrls,
  sendMail: openSmtpMail(`smtp://127.0.0.1:${services.smtpPort}`),
  mailFrom: 'cabas@example.org',
  productVersion: (
    JSON.parse(readFileSync(path.join(place.project, 'package.json'), 'utf8')) as { version: string }
  ).version,
})

const gardenAddress =
  (control: Control, runner: ProcessRunner) =>
  async (slug: string): Promise<GardenAddress> => {
    const port = runner.portOf(slug)
    if (port !== null) return { kind: 'ready', port }
    const state = await control.stateOf(slug)
    if (state === undefined) return { kind: 'unknown' }
    return { kind: state === 'creating' || state === 'stopped' ? state : 'unavailable' }
  }

const prepareFolder = (place: Place): void => {
  try {
    mkdirSync(place.data, { recursive: true, mode: 0o700 })
    accessSync(place.data, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new Troubled({ kind: 'not-writable', folder: place.data })
  }
  const other = runningSupervisor(place.runFile)
  if (other)
    throw new Troubled({ kind: 'already-running', pid: other.pid, url: `http://localhost:${other.port}/` })
}

const takePort = (port: number): Promise<Gateway> =>
  openGateway(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new Troubled({ kind: 'port-taken', port })
    if (error.code === 'EACCES') throw new Troubled({ kind: 'port-refused', port })
    throw error
  })

const engineAt = async (place: Place): Promise<Engine> => {
  const found = findEngine(process.env)
  if (!found.ok) {
    const { platform, arch } = found.refusal
    throw new Troubled({ kind: 'engine-missing', platform: `${platform}-${arch}` })
  }
  if (found.value.kind === 'endpoint') await expectAnswer(found.value.endpoint)
  return startEngine({ found: found.value, file: place.database }).catch((error: Error) => {
    throw new Troubled({ kind: 'engine-failed', reason: error.message })
  })
}

/** Somebody else's engine must answer at all, whatever it answers. */
const expectAnswer = (endpoint: string): Promise<unknown> =>
  fetch(endpoint, { signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => {
    throw new Troubled({ kind: 'engine-silent', endpoint })
  })

const pagesFolder = async ({ options, place, say, terminal }: Wish): Promise<string> => {
  if (options.pages) return options.pages
  const built = await buildFrontend(place.project, () => terminal.say(say.building))
  if (built.kind === 'failed') throw new Troubled({ kind: 'build-failed', reason: built.reason })
  return built.folder
}
