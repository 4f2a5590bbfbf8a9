/** A short message. `to` is in international form (`+33639980001`); `sender` is up to 11 letters and digits. */
interface Sms {
  readonly to: string
  readonly text: string
  readonly sender?: string | undefined
}

/** Hands a short message over; settles when the other side has taken it, throws when it would not. */
export type SendSms = (sms: Sms) => Promise<void>
