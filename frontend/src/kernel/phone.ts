const FRENCH = /^\+33([1-9])(\d{2})(\d{2})(\d{2})(\d{2})$/
const OVERSEAS = /^\+(?:590|594|596|262)(\d{3})(\d{2})(\d{2})(\d{2})$/

/** A phone number as people say it: French ones in pairs of digits, kept on one line; others as they were given. */
export const phoneInWords = (phone: string): string => {
  const parts = (FRENCH.exec(phone) ?? OVERSEAS.exec(phone))?.slice(1)
  return parts ? `0${parts.join('\u00a0')}` : phone
}
