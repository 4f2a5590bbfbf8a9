import { randomBytes } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import {
  createGarden,
  type FoundGarden,
  type GardenDraft,
  type GardenRecord,
  type GardensNeeds,
  gardensRoutes,
  openGardens,
  type Runner,
  resumeGardens,
} from '#control/gardens'
import { idsFrom } from '#kernel/ids'
import {
  type Actor,
  committer,
  createTable,
  type IdempotencyKey,
  openTable,
  recordOf,
} from '#platform/dynamo'
import {
  answerNotFound,
  answerProblem,
  bodiesUpTo,
  idempotencyOf,
  RefusalThrown,
  type RouteEnv,
  requestIds,
} from '#platform/http'
import { type IdentityAdmin, type Verifier, verifier } from '#platform/identity'
import { type Log, redacted } from '#platform/log'
import type { SendMail } from '#platform/mail'
import { type BackgroundWork, backgroundWork } from './control-background.ts'
import { administratorLetter } from './control-letter.ts'

/** What the control plane is opened with. Addresses are as people see them and end in a slash, `authUrl` does not. */
export interface ControlSettings {
  readonly endpoint?: string | undefined
  readonly table: string
  readonly authUrl: string
  readonly jwksUrl: string
  readonly platformUrl: string
  /** Where a garden's pages are; the first is the one that letters name. */
  readonly addressesOf: (slug: string) => readonly string[]
  readonly identity: IdentityAdmin
  readonly operatorSecret: string
  readonly runner: Runner
  readonly sendMail: SendMail
  readonly mailFrom: string
  readonly productVersion: string
  readonly log: Log
}

/** The control plane, ready to answer. */
export interface Control {
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** Takes up the gardens that should run. */
  readonly resume: () => Promise<void>
  /** Asks for a garden on behalf of the platform itself; one that is there stays as it is. */
  readonly ensureGarden: (draft: GardenDraft) => Promise<void>
  /** What is wished of a garden; undefined where there is none of that name. */
  readonly stateOf: (slug: string) => Promise<GardenRecord['state'] | undefined>
  /** Settles once nothing is being made any more. */
  readonly settled: () => Promise<void>
}

export const PLATFORM_REALM = 'platform'

const PLATFORM: Actor = { id: 'platform', name: 'Cabas' }
const PERMISSIONS = new Set(['gardens:see', 'gardens:change'])
const BODY_MAX_BYTES = 64 * 1024
const BEARER = /^Bearer ([\w.~+/=-]{20,8000})$/
const TIMEOUT_MS = 30_000

/** Opens the control plane over its table; makes the table and the platform's realm where there are none. */
export const openControl = async (settings: ControlSettings): Promise<Control> => {
  const address = { endpoint: settings.endpoint, table: settings.table }
  await createTable(address)
  await settings.identity.putRealm(PLATFORM_REALM, { title: 'Cabas', addresses: [settings.platformUrl] })
  const { work, settled } = backgroundWork((slug, error) =>
    settings.log.error({ garden: slug, error }, 'Making a garden failed'),
  )
  const needsFor = openNeeds(settings, work)
  const verify = verifier({
    issuer: `${settings.authUrl}/realms/${PLATFORM_REALM}`,
    audience: 'cabas-api',
    jwksUrl: settings.jwksUrl,
  })
  const app = new OpenAPIHono<RouteEnv<GardensNeeds>>()
  app.use(requestIds)
  app.get('/api/config', (c) =>
    c.json({
      kind: 'platform',
      name: 'Cabas',
      locale: 'fr',
      auth: { url: settings.authUrl, realm: PLATFORM_REALM, clientId: 'cabas-web' },
    }),
  )
  app.use('/api/*', bodiesUpTo(BODY_MAX_BYTES), identify(needsFor, verify))
  app.route('/api', gardensRoutes())
  app.onError(answerProblem((failure) => settings.log.error(failure, 'A request failed')))
  app.notFound(answerNotFound)
  return {
    fetch: (request) => app.fetch(request),
    resume: () => resumeGardens(needsFor(PLATFORM, '')),
    ensureGarden: async (draft) => {
      const needs = needsFor(PLATFORM, '')
      if (!(await needs.gardens.find(draft.slug))) await createGarden(needs, draft)
    },
    stateOf: async (slug) => (await needsFor(PLATFORM, '').gardens.find(slug))?.state,
    settled,
  }
}

type NeedsFor = (
  actor: Actor,
  email: string,
  idempotency?: IdempotencyKey,
) => RouteEnv<GardensNeeds>['Variables']['needs']

const openNeeds = (settings: ControlSettings, work: BackgroundWork): NeedsFor => {
  const table = openTable({ endpoint: settings.endpoint, table: settings.table })
  const newId = idsFrom(Date.now, randomBytes)
  const houses = {
    gardens: openGardens(table),
    runner: settings.runner,
    signIn: {
      putRealm: (slug: string, title: string) =>
        settings.identity.putRealm(slug, { title, addresses: settings.addressesOf(slug) }),
      openAccount: settings.identity.openAccount,
    },
    found: foundOver(settings.operatorSecret),
    writeToAdministrator: administratorLetter(settings),
    nowMs: Date.now,
    address: (slug: string) => settings.addressesOf(slug)[0] ?? '',
    productVersion: settings.productVersion,
    presentable: redacted,
    inBackground: (slug: string, run: (needs: GardensNeeds) => Promise<void>) =>
      work(slug, () => run(needsFor(PLATFORM, ''))),
  }
  const needsFor: NeedsFor = (actor, visitorEmail, idempotency) => ({
    ...houses,
    visitorEmail,
    commit: committer(table, { actor, nowMs: Date.now, newId, idempotency }),
    told: async () => {
      const told = idempotency && (await recordOf<unknown>(table, idempotency))
      if (told && told.fingerprint !== idempotency.fingerprint)
        throw new RefusalThrown({ kind: 'idempotency-key-reused' }, 422)
      return told
    },
  })
  return needsFor
}

const identify =
  (needsFor: NeedsFor, verify: Verifier): MiddlewareHandler<RouteEnv<GardensNeeds>> =>
  async (c, next) => {
    const token = BEARER.exec(c.req.header('authorization') ?? '')?.[1]
    const bearer = token ? await verify(token) : undefined
    if (!bearer?.ok) {
      c.set('needs', needsFor(PLATFORM, ''))
      return next()
    }
    const { subject, name, email } = bearer.value
    const actor = { id: subject, name }
    const asked = c.req.method === 'GET' ? undefined : await idempotencyOf(c)
    c.set('session', { actor, permissions: PERMISSIONS, member: null })
    c.set('needs', needsFor(actor, email, asked && { ...asked, person: subject }))
    return next()
  }

const foundOver =
  (operatorSecret: string): FoundGarden =>
  async (url, founding) => {
    const answer = await fetch(new URL('/internal/founding', url), {
      method: 'PUT',
      headers: { authorization: `Bearer ${operatorSecret}`, 'content-type': 'application/json' },
      body: JSON.stringify(founding),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) throw new Error(`The garden answered ${answer.status} to its founding`)
  }
