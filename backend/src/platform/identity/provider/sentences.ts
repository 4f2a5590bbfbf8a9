/** The languages of the sign-in pages. */
export type Locale = 'fr' | 'en'

const french = {
  signIn: 'Se connecter',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  forgotten: 'Première visite ou mot de passe oublié ?',
  wrong: 'L’adresse ou le mot de passe ne correspondent pas. Vérifiez-les et réessayez.',
  wait: (seconds: number) => `Trop d’essais. Vous pourrez réessayer dans ${duration(seconds, 'fr')}.`,
  forgottenTitle: 'Recevoir un lien',
  forgottenHelp: 'Écrivez votre adresse. Nous vous envoyons un lien pour choisir un mot de passe.',
  send: 'Envoyer le lien',
  sentTitle: 'Regardez vos messages',
  sent: 'Si cette adresse est connue ici, un message avec un lien vient de partir. Le lien vaut une heure.',
  back: 'Revenir à la connexion',
  chooseTitle: 'Choisir votre mot de passe',
  chooseFor: (email: string) => `Pour vous connecter avec l’adresse ${email}.`,
  newPassword: 'Nouveau mot de passe',
  again: 'Le même, encore une fois',
  passwordHelp: (min: number) =>
    `Au moins ${min} caractères. Une phrase que vous retenez convient très bien.`,
  tooShort: (min: number) => `Ce mot de passe est trop court : il en faut au moins ${min} caractères.`,
  different: 'Les deux mots de passe ne sont pas les mêmes.',
  save: 'Enregistrer',
  savedTitle: 'Mot de passe enregistré',
  saved: 'Vous pouvez maintenant vous connecter.',
  overTitle: 'Ce lien ne vaut plus',
  over: 'Il a déjà servi, ou il est trop ancien. Demandez-en un autre : il arrive dans la minute.',
  another: 'Demander un autre lien',
  leaveTitle: 'Se déconnecter ?',
  leave: 'Se déconnecter',
  stay: 'Rester connecté',
  leftTitle: 'Vous êtes déconnecté',
  left: 'À bientôt. Vous pouvez fermer cette page.',
  failedTitle: 'La connexion n’a pas pu se faire',
  failed: 'La demande était incomplète ou trop ancienne. Revenez à l’accueil et recommencez.',
  home: 'Revenir à l’accueil',
  mailSubject: (realm: string) => `${realm} : choisir votre mot de passe`,
}

const english: typeof french = {
  signIn: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  forgotten: 'First visit or forgotten password?',
  wrong: 'The address and the password do not match. Please check them and try again.',
  wait: (seconds) => `Too many attempts. You can try again in ${duration(seconds, 'en')}.`,
  forgottenTitle: 'Get a link',
  forgottenHelp: 'Enter your address. We will send you a link to choose a password.',
  send: 'Send the link',
  sentTitle: 'Check your mail',
  sent: 'If we know this address, a message with a link is on its way. The link works for one hour.',
  back: 'Back to sign-in',
  chooseTitle: 'Choose your password',
  chooseFor: (email) => `To sign in with the address ${email}.`,
  newPassword: 'New password',
  again: 'The same once more',
  passwordHelp: (min) => `At least ${min} characters. A sentence you remember is a good choice.`,
  tooShort: (min) => `This password is too short: it needs at least ${min} characters.`,
  different: 'The two passwords are not the same.',
  save: 'Save',
  savedTitle: 'Password saved',
  saved: 'You can sign in now.',
  overTitle: 'This link has expired',
  over: 'It was used before, or it is too old. Ask for another one: it arrives within a minute.',
  another: 'Ask for another link',
  leaveTitle: 'Sign out?',
  leave: 'Sign out',
  stay: 'Stay signed in',
  leftTitle: 'You are signed out',
  left: 'See you soon. You can close this page.',
  failedTitle: 'Signing in did not work',
  failed: 'The request was incomplete or too old. Go back to the start and try again.',
  home: 'Back to the start',
  mailSubject: (realm) => `${realm}: choose your password`,
}

/** The sentences of a language. */
export const sentences = (locale: Locale): typeof french => (locale === 'en' ? english : french)

/** The language asked for: the page's own wish first, then the browser's; French where neither is known. */
export const localeFrom = (acceptLanguage: string | undefined, wish?: string): Locale => {
  const wanted = [...(wish ?? '').split(' '), ...(acceptLanguage ?? '').split(',')]
  for (const tag of wanted) {
    const language = tag.trim().slice(0, 2).toLowerCase()
    if (language === 'fr' || language === 'en') return language
  }
  return 'fr'
}

const duration = (seconds: number, locale: Locale): string => {
  const minutes = Math.ceil(seconds / 60)
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [minutes, 'minute']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
