import { html } from 'hono/html'
import { PASSWORD_LENGTH_MIN } from '../password.ts'
import { layout, type Page, problemNote } from './layout.ts'
import type { Realm } from './realm-store.ts'
import { type Locale, sentences } from './sentences.ts'

/** Where a page stands: whose it is, in which language. */
export interface PageFrame {
  readonly realm: Realm
  readonly locale: Locale
}

/** E-mail address and password. `path` is the realm's path. */
export const signInPage = (
  { realm, locale }: PageFrame,
  page: { readonly path: string; readonly email: string; readonly problem?: string | undefined },
): Page => {
  const say = sentences(locale)
  const body = html`${problemNote(page.problem)}
<form method="post">
${field({ name: 'email', label: say.email, type: 'email', complete: 'username', value: page.email, focus: !page.email, bad: page.problem !== undefined })}
${field({ name: 'password', label: say.password, type: 'password', complete: 'current-password', focus: page.email !== '', bad: page.problem !== undefined })}
<button type="submit">${say.signIn}</button>
</form>
<p class="below"><a href="${page.path}/login-actions/reset-credentials">${say.forgotten}</a></p>`
  return layout({ locale, realm: realm.title, title: say.signIn, body })
}

/** Asks for the address to which a link is sent. */
export const forgottenPage = ({ realm, locale }: PageFrame, problem?: string): Page => {
  const say = sentences(locale)
  const body = html`<p>${say.forgottenHelp}</p>${problemNote(problem)}
<form method="post">
${field({ name: 'email', label: say.email, type: 'email', complete: 'username', focus: true })}
<button type="submit">${say.send}</button>
</form>
<p class="below"><a href="${realm.addresses[0] ?? '/'}">${say.back}</a></p>`
  return layout({ locale, realm: realm.title, title: say.forgottenTitle, body })
}

/** Says the same whether the address is known or not. */
export const sentPage = ({ realm, locale }: PageFrame): Page => {
  const say = sentences(locale)
  const body = html`<p>${say.sent}</p><a class="button" href="${realm.addresses[0] ?? '/'}">${say.back}</a>`
  return layout({ locale, realm: realm.title, title: say.sentTitle, body })
}

/** Chooses a password, twice. */
export const choosePage = (
  { realm, locale }: PageFrame,
  page: { readonly email: string; readonly problem?: string | undefined },
): Page => {
  const say = sentences(locale)
  const body = html`<p>${say.chooseFor(page.email)}</p>${problemNote(page.problem)}
<form method="post">
<input type="text" name="email" value="${page.email}" autocomplete="username" hidden>
${field({ name: 'password', label: say.newPassword, type: 'password', complete: 'new-password', focus: true, bad: page.problem !== undefined, help: say.passwordHelp(PASSWORD_LENGTH_MIN) })}
${field({ name: 'again', label: say.again, type: 'password', complete: 'new-password', bad: page.problem !== undefined })}
<button type="submit">${say.save}</button>
</form>`
  return layout({ locale, realm: realm.title, title: say.chooseTitle, body })
}

/** The password is kept; on to signing in. */
export const savedPage = ({ realm, locale }: PageFrame): Page => {
  const say = sentences(locale)
  const body = html`<p>${say.saved}</p><a class="button" href="${realm.addresses[0] ?? '/'}">${say.signIn}</a>`
  return layout({ locale, realm: realm.title, title: say.savedTitle, body })
}

/** The link was used or is too old; another can be asked for. */
export const overPage = ({ realm, locale }: PageFrame, path: string): Page => {
  const say = sentences(locale)
  const body = html`<p>${say.over}</p>
<a class="button" href="${path}/login-actions/reset-credentials">${say.another}</a>`
  return layout({ locale, realm: realm.title, title: say.overTitle, body })
}

/** Signing in took too long or lost its cookie. */
export const expiredPage = ({ realm, locale }: PageFrame): Page => {
  const say = sentences(locale)
  const body = html`<p>${say.failed}</p><a class="button" href="${realm.addresses[0] ?? '/'}">${say.home}</a>`
  return layout({ locale, realm: realm.title, title: say.failedTitle, body })
}

interface Field {
  readonly name: string
  readonly label: string
  readonly type: 'email' | 'password'
  readonly complete: string
  readonly value?: string
  readonly focus?: boolean
  readonly bad?: boolean
  readonly help?: string
}

const field = (of: Field): Page => html`<label for="${of.name}">${of.label}</label>
<input id="${of.name}" name="${of.name}" type="${of.type}" autocomplete="${of.complete}" value="${of.value ?? ''}" required maxlength="254" ${of.focus ? 'autofocus' : ''} aria-invalid="${of.bad ? 'true' : 'false'}" aria-describedby="${describedBy(of)}">
${of.help ? html`<small id="${of.name}-help">${of.help}</small>` : ''}`

const describedBy = ({ name, help, bad }: Field): string =>
  [...(bad ? ['problem'] : []), ...(help ? [`${name}-help`] : [])].join(' ')
