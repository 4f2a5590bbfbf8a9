import { createTransport } from 'nodemailer'
import { letterOf } from './letter.ts'
import type { SendMail } from './mail.ts'

const TIMEOUT_MS = 15_000

/** Sends by SMTP; the address is `smtp://host:port` or `smtps://user:password@host:port`. */
export const openSmtpMail = (url: string): SendMail => {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return async (mail) => {
    await transport.sendMail(letterOf(mail))
  }
}
