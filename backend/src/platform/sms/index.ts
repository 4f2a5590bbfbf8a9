export { openCaptureSms } from './capture.ts'
export type { SendSms, Sms } from './sms.ts'
export { openSnsSms } from './sns.ts'
