const SIRET = /^\d{14}$/
const LA_POSTE = '356000000'

/**
 * Whether it is the SIRET of a French establishment: 14 digits with the key of Luhn. The establishments of La Poste,
 * too many for that key, have a sum of digits that is a multiple of 5 instead (Insee).
 */
export const isSiret = (siret: string): boolean => {
  if (!SIRET.test(siret)) return false
  const digits = Array.from(siret, Number)
  if (luhnSum(digits) % 10 === 0) return true
  return siret.startsWith(LA_POSTE) && digits.reduce((total, digit) => total + digit, 0) % 5 === 0
}

const luhnSum = (digits: readonly number[]): number =>
  digits.reduce((total, digit, n) => {
    const value = (digits.length - n) % 2 === 0 ? digit * 2 : digit
    return total + (value > 9 ? value - 9 : value)
  }, 0)
