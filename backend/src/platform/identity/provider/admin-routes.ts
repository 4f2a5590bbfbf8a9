import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { emailIn } from '#kernel/contact'
import { problemResponse, z } from '#platform/http'
import { hashPassword } from '../password.ts'
import type { Identity } from './identity.ts'

const REALM = /^[a-z][a-z0-9-]{1,30}$/

const realmBody = z.object({
  title: z.string().trim().min(1).max(100),
  addresses: z
    .array(z.url({ protocol: /^https?$/ }).refine((url) => url.endsWith('/')))
    .min(1)
    .max(10),
})
const accountBody = z.object({
  email: z.string().transform((text, context) => {
    const email = emailIn(text)
    if (email) return email
    context.addIssue({ code: 'custom', message: 'not an e-mail address' })
    return z.NEVER
  }),
  name: z.string().trim().min(1).max(200),
  password: z.string().min(12).max(200).optional(),
})

/** What control plane and gardens may ask: realms and accounts, under the secret that all were started with. */
export const adminRoutes = (identity: Identity, secret: string): Hono => {
  const routes = new Hono()
  routes.use(async (c, next) => {
    const given = digest(c.req.header('authorization') ?? '')
    if (!timingSafeEqual(given, digest(`Bearer ${secret}`)))
      return problemResponse(c, { kind: 'not-signed-in' }, 401)
    return next()
  })
  routes.put('/realms/:realm', async (c) => {
    const name = c.req.param('realm')
    const body = realmBody.safeParse(await c.req.json())
    if (!REALM.test(name) || !body.success) return problemResponse(c, { kind: 'invalid-input' }, 422)
    await identity.realms.put(name, body.data)
    return c.body(null, 204)
  })
  routes.post('/realms/:realm/accounts', async (c) => {
    const realm = await identity.realms.find(c.req.param('realm'))
    if (!realm) return problemResponse(c, { kind: 'not-found' }, 404)
    const body = accountBody.safeParse(await c.req.json())
    if (!body.success) return problemResponse(c, { kind: 'invalid-input' }, 422)
    return c.json(await openAccount(identity, realm.name, body.data))
  })
  return routes
}

/** Finds or makes the account; a password is set only where there is none, and a link is made where none is set. */
const openAccount = async (
  identity: Identity,
  realm: string,
  { email, name, password }: z.output<typeof accountBody>,
) => {
  const account = await identity.accounts.open(realm, { email, name })
  const { subject } = account
  if (account.password) return { subject, invitationUrl: null }
  if (!password) return { subject, invitationUrl: await identity.invite(realm, account) }
  await identity.setPassword(realm, account, await hashPassword(password))
  return { subject, invitationUrl: null }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
