// ISO 13616 lengths of the countries whose accounts SEPA reaches (EPC 409-09).
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
}
const BIC = /^[A-Z\d]{4}[A-Z]{2}[A-Z\d]{2}([A-Z\d]{3})?$/
const IBAN = /^[A-Z]{2}\d{2}[A-Z\d]+$/
const CREDITOR_ID = /^[A-Z]{2}\d{2}[A-Z\d]{3}[A-Z\d]{1,28}$/
const FRENCH_CREDITOR_ID_LENGTH = 13
const COUNTRY_AND_CHECK = 4
const BUSINESS_CODE_END = 7

/** The text without spaces, in capitals, as bank identifiers are kept. */
export const compact = (text: string): string => text.replace(/\s/g, '').toUpperCase()

/** Whether it is an IBAN of the SEPA area: its country's length and remainder 1 by 97 (ISO 13616, ISO 7064). */
export const isIban = (iban: string): boolean =>
  IBAN.test(iban) &&
  IBAN_LENGTHS[iban.slice(0, 2)] === iban.length &&
  remainderBy97(iban.slice(COUNTRY_AND_CHECK) + iban.slice(0, COUNTRY_AND_CHECK)) === 1

/** Whether it has the form of a BIC: 8 or 11 characters (ISO 9362). */
export const isBic = (bic: string): boolean => BIC.test(bic)

/**
 * Whether it is a SEPA creditor identifier (EPC 262-08): remainder 1 by 97 over the national part, the country and
 * the check digits; the three characters of the business code do not count. A French one has 13 characters.
 */
export const isCreditorId = (id: string): boolean =>
  CREDITOR_ID.test(id) &&
  (!id.startsWith('FR') || id.length === FRENCH_CREDITOR_ID_LENGTH) &&
  remainderBy97(id.slice(BUSINESS_CODE_END) + id.slice(0, COUNTRY_AND_CHECK)) === 1

const remainderBy97 = (text: string): number => {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
