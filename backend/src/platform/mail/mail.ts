/** A letter. `text` is always there; `html` says the same for those who want it. */
export interface Mail {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly replyTo?: string | undefined
  readonly subject: string
  readonly text: string
  readonly html?: string | undefined
  readonly attachments?: readonly MailAttachment[] | undefined
}

interface MailAttachment {
  readonly filename: string
  readonly contentType: string
  readonly content: Uint8Array
}

/** Hands a letter over for delivery; settles when the other side has taken it, throws when it would not. */
export type SendMail = (mail: Mail) => Promise<void>
