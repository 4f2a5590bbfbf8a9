import type { SendMailOptions } from 'nodemailer'
import type { Mail } from './mail.ts'

/**
 * The letter in nodemailer's words. Names and subjects lose their line breaks, so that no text can add a header, and
 * nothing is ever read from a path or an address (`disableFileAccess`, `disableUrlAccess`).
 */
export const letterOf = (mail: Mail): SendMailOptions => ({
  from: { name: oneLine(mail.from.name), address: oneLine(mail.from.address) },
  to: [{ name: oneLine(mail.to.name), address: oneLine(mail.to.address) }],
  replyTo: mail.replyTo ? oneLine(mail.replyTo) : undefined,
  subject: oneLine(mail.subject),
  text: mail.text,
  html: mail.html,
  attachments: mail.attachments?.map(({ filename, contentType, content }) => ({
    filename: oneLine(filename),
    contentType,
    content: Buffer.from(content),
  })),
  disableFileAccess: true,
  disableUrlAccess: true,
})

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim()
