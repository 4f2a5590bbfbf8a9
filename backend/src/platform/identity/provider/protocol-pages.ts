import { html, raw } from 'hono/html'
import type { Context } from 'oidc-provider'
import { layout, type Page, SUBMIT_SCRIPT } from './layout.ts'
import type { Realm } from './realm-store.ts'
import { type Locale, localeFrom, sentences } from './sentences.ts'

/** The pages that the protocol itself shows: signing out, signed out, and what went wrong. */
export const renderLogout = (realm: Realm) => async (ctx: Context, form: string) => {
  const locale = localeOf(ctx)
  const say = sentences(locale)
  const agreed = ctx.oidc.entities.IdTokenHint !== undefined
  await show(
    ctx,
    realm,
    locale,
    say.leaveTitle,
    html`
${raw(form)}
<button id="leave" type="submit" form="op.logoutForm" name="logout" value="yes">${say.leave}</button>
<button class="quiet" type="submit" form="op.logoutForm">${say.stay}</button>
${agreed ? raw(`<script>${SUBMIT_SCRIPT}</script>`) : ''}`,
  )
}

export const renderLoggedOut = (realm: Realm) => async (ctx: Context) => {
  const locale = localeOf(ctx)
  const say = sentences(locale)
  await show(ctx, realm, locale, say.leftTitle, html`<p>${say.left}</p>${homeLink(realm, say.home)}`)
}

export const renderFailure = (realm: Realm) => async (ctx: Context) => {
  const locale = localeOf(ctx)
  const say = sentences(locale)
  await show(ctx, realm, locale, say.failedTitle, html`<p>${say.failed}</p>${homeLink(realm, say.home)}`)
}

const localeOf = (ctx: Context): Locale => localeFrom(ctx.get('accept-language'), ctx.oidc.params?.ui_locales)

const homeLink = (realm: Realm, text: string): Page =>
  html`<a class="button" href="${realm.addresses[0] ?? '/'}">${text}</a>`

const show = async (ctx: Context, realm: Realm, locale: Locale, title: string, body: Page) => {
  ctx.type = 'html'
  ctx.body = String(await layout({ locale, realm: realm.title, title, body }))
}
