export type { Mail, SendMail } from './mail.ts'
export { openSesMail } from './ses.ts'
export { openSmtpMail } from './smtp.ts'
