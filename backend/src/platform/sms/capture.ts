import type { SendSms } from './sms.ts'

const TIMEOUT_MS = 5_000

/** Sends to the capture page of `npm start`, which shows the message instead of delivering it. */
export const openCaptureSms =
  (url: string): SendSms =>
  async (sms) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sms),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) throw new Error(`The capture page answered ${answer.status}`)
  }
