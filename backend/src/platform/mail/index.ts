export type { Mail, MailAttachment, SendMail } from './mail.ts'
export { openSesMail } from './ses.ts'
export { openSmtpMail } from './smtp.ts'
