const ENDS = 4
const HIDDEN = '•'

/** The account number with only its ends to be read: enough to recognise it, too little to use it (USR-04). */
export const maskedIban = (iban: string): string =>
  iban === '' ? '' : `${iban.slice(0, ENDS)}${HIDDEN.repeat(8)}${iban.slice(-ENDS)}`

/** What was typed, or the number as it is where it came back masked just so: nobody touched it. */
export const typedIban = (typed: string, kept: string): string => (typed === maskedIban(kept) ? kept : typed)
