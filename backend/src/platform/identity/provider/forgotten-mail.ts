import type { Mail } from '#platform/mail'
import type { Account } from './account-store.ts'
import type { Realm } from './realm-store.ts'
import { type Locale, sentences } from './sentences.ts'

/** The letter with a link to choose a new password, in the reader's language. */
export const forgottenMail = (of: {
  readonly realm: Realm
  readonly account: Account
  readonly url: string
  readonly from: string
  readonly locale: Locale
}): Mail => ({
  from: { name: of.realm.title, address: of.from },
  to: { name: of.account.name, address: of.account.email },
  subject: sentences(of.locale).mailSubject(of.realm.title),
  text: (of.locale === 'en' ? english : french)(of.account.name, of.url, of.realm.title),
})

const french = (name: string, url: string, realm: string): string => `Bonjour ${name},

Pour choisir un nouveau mot de passe, ouvrez ce lien :
${url}

Il ne sert qu’une fois et vaut une heure. Si vous n’avez rien demandé, ne faites rien : votre mot de passe ne change pas.

${realm}
`

const english = (name: string, url: string, realm: string): string => `Hello ${name},

To choose a new password, open this link:
${url}

It works once and for one hour. If you did not ask for it, do nothing: your password stays as it is.

${realm}
`
