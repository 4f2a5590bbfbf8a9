const EMAIL = /^[^\s@<>()[\]",;:\\]{1,64}@([^\s@<>()[\]",;:\\.]{1,63}\.)+[^\s@<>()[\]",;:\\.\d]{2,63}$/u
const EMAIL_LENGTH_MAX = 254
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/
const NATIONAL = /^0[1-9]\d{8}$/
const FRENCH = /^\+33[1-9]\d{8}$/

// The overseas parts of the French plan have country codes of their own (Arcep, décision 2018-0881).
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/^0(590|690|691)/, '+590'],
  [/^0(594|694)/, '+594'],
  [/^0(596|696|697)/, '+596'],
  [/^0(262|263|269|692|693)/, '+262'],
]

/** The e-mail address in lower case, or undefined when the text is none. */
export const emailIn = (text: string): string | undefined => {
  const email = text.trim().toLowerCase()
  const bad = email.length > EMAIL_LENGTH_MAX || email.includes('..') || /^\.|\.@/.test(email)
  return !bad && EMAIL.test(email) ? email : undefined
}

/**
 * The phone number in international form (`+33639980001`), or undefined when the text is none.
 * A number without a country code is read in the French plan, overseas included.
 */
export const phoneIn = (text: string): string | undefined => {
  const digits = text
    .replace(/\(0\)/, '')
    .replace(/[\s.\-/()\u2010-\u2014]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+330/, '+33')
  if (NATIONAL.test(digits)) {
    const country = OVERSEAS.find(([form]) => form.test(digits))?.[1] ?? '+33'
    return `${country}${digits.slice(1)}`
  }
  if (digits.startsWith('+33')) return FRENCH.test(digits) ? digits : undefined
  return INTERNATIONAL.test(digits) ? digits : undefined
}

/** The address of a web site with its scheme (https when none was typed), or undefined when the text is none. */
export const httpAddressIn = (text: string): string | undefined => {
  const typed = text.trim()
  if (/\s/.test(typed)) return undefined
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const named = url.hostname.includes('.') && url.username === '' && url.password === ''
  return named && /^https?:$/.test(url.protocol) ? url.href : undefined
}
