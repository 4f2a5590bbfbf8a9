import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { errors } from 'oidc-provider'
import { emailIn } from '#kernel/contact'
import { isPassword } from '../password.ts'
import type { Identity } from './identity.ts'
import {
  choosePage,
  expiredPage,
  forgottenPage,
  overPage,
  type PageFrame,
  savedPage,
  sentPage,
  signInPage,
} from './person-pages.ts'
import { contentSecurityPolicy } from './security-headers.ts'
import { localeFrom, sentences } from './sentences.ts'

interface Env {
  Bindings: HttpBindings
  Variables: { frame: PageFrame }
}

const FORM_MAX_BYTES = 8 * 1024
const SIGN_IN = '/realms/:realm/login-actions/authenticate/:uid'
const RESET = '/realms/:realm/login-actions/reset-credentials'
const CHOOSE = '/realms/:realm/invitations/:secret'

/** The pages a person meets: signing in, asking for a link, choosing a password. Mounted under the path of all realms. */
export const personRoutes = (identity: Identity): Hono<Env> => {
  const routes = new Hono<Env>()
  routes.use(bodyLimit({ maxSize: FORM_MAX_BYTES }))
  routes.use('/realms/:realm/*', async (c, next) => {
    const realm = await identity.realms.find(c.req.param('realm'))
    if (!realm) return c.notFound()
    const { ui_locales } = c.req.query()
    c.set('frame', { realm, locale: localeFrom(c.req.header('accept-language'), ui_locales) })
    c.header('content-security-policy', contentSecurityPolicy(realm.addresses))
    c.header('cache-control', 'no-store')
    return next()
  })
  routes.get(SIGN_IN, (c) => showSignIn(identity, c))
  routes.post(SIGN_IN, (c) => signIn(identity, c))
  routes.get(RESET, (c) => c.html(forgottenPage(c.get('frame'))))
  routes.post(RESET, (c) => sendLink(identity, c))
  routes.get(CHOOSE, (c) => showChoice(identity, c))
  routes.post(CHOOSE, (c) => choose(identity, c))
  routes.onError((error, c) => {
    if (!(error instanceof errors.SessionNotFound)) throw error
    return c.html(expiredPage(c.get('frame')), 400)
  })
  return routes
}

const showSignIn = async (identity: Identity, c: Context<Env>) => {
  const frame = c.get('frame')
  const provider = await identity.providerOf(frame.realm)
  const { params } = await provider.interactionDetails(c.env.incoming, c.env.outgoing)
  const locale = localeFrom(c.req.header('accept-language'), params.ui_locales)
  const page = { path: identity.pathOf(frame.realm.name), email: params.login_hint ?? '' }
  return c.html(signInPage({ ...frame, locale }, page))
}

const signIn = async (identity: Identity, c: Context<Env>) => {
  const frame = c.get('frame')
  const realm = frame.realm.name
  const provider = await identity.providerOf(frame.realm)
  const { params } = await provider.interactionDetails(c.env.incoming, c.env.outgoing)
  const locale = localeFrom(c.req.header('accept-language'), params.ui_locales)
  const form = await c.req.parseBody()
  const email = emailIn(textOf(form.email)) ?? ''
  const fail = (problem: string, status: 401 | 429) =>
    c.html(signInPage({ ...frame, locale }, { path: identity.pathOf(realm), email, problem }), status)
  const begun = await identity.attempts.begin(realm, email)
  if (!begun.ok) return fail(sentences(locale).wait(begun.refusal.waitS), 429)
  const account = await identity.accounts.findByEmail(realm, email)
  if (!(await isPassword(textOf(form.password), account?.password)) || !account)
    return fail(sentences(locale).wrong, 401)
  await identity.attempts.succeed(realm, email)
  const login = { login: { accountId: account.subject, amr: ['pwd'] } }
  return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, login), 303)
}

const sendLink = async (identity: Identity, c: Context<Env>) => {
  const frame = c.get('frame')
  const form = await c.req.parseBody()
  const email = emailIn(textOf(form.email))
  if (email) await identity.sendForgottenLink(frame.realm, email, frame.locale)
  return c.html(sentPage(frame))
}

const showChoice = async (identity: Identity, c: Context<Env>) => {
  const frame = c.get('frame')
  const { name } = frame.realm
  const found = await identity.invitations.find(name, c.req.param('secret') ?? '')
  if (!found.ok) return c.html(overPage(frame, identity.pathOf(name)), 410)
  return c.html(choosePage(frame, { email: found.value.email }))
}

const choose = async (identity: Identity, c: Context<Env>) => {
  const frame = c.get('frame')
  const { name } = frame.realm
  const secret = c.req.param('secret') ?? ''
  const say = sentences(frame.locale)
  const found = await identity.invitations.find(name, secret)
  if (!found.ok) return c.html(overPage(frame, identity.pathOf(name)), 410)
  const form = await c.req.parseBody()
  const password = textOf(form.password)
  const { email } = found.value
  if (password !== textOf(form.again))
    return c.html(choosePage(frame, { email, problem: say.different }), 422)
  const chosen = await identity.invitations.accept(name, secret, password)
  if (chosen.ok) {
    await identity.attempts.succeed(name, email)
    return c.html(savedPage(frame))
  }
  if (chosen.refusal.kind === 'invitation-over') return c.html(overPage(frame, identity.pathOf(name)), 410)
  return c.html(choosePage(frame, { email, problem: say.tooShort(chosen.refusal.min) }), 422)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
