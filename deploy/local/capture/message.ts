import PostalMime from 'postal-mime'

/** A letter or a short message that was not delivered but kept to be looked at. */
export type Message = CapturedMail | CapturedSms

export interface CapturedMail {
  readonly kind: 'mail'
  readonly id: string
  readonly at: number
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly Attachment[]
}

export interface CapturedSms {
  readonly kind: 'sms'
  readonly id: string
  readonly at: number
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

interface Attachment {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

/** Reads a letter as it came over SMTP. `to` is whom it was really sent to, not what its header says. */
export const readMail = async (
  raw: Buffer,
  envelope: { readonly id: string; readonly at: number; readonly to: readonly string[] },
): Promise<CapturedMail> => {
  const mail = await PostalMime.parse(raw)
  return {
    kind: 'mail',
    ...envelope,
    from: mail.from ? [mail.from.name, `<${mail.from.address ?? ''}>`].join(' ').trim() : '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.map((part, n) => ({
      name: part.filename ?? `${n + 1}`,
      type: part.mimeType,
      content: Buffer.from(part.content as ArrayBuffer),
    })),
  }
}
