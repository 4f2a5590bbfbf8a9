import { createTransport } from 'nodemailer'
import { letterOf } from './letter.ts'
import type { SendMail } from './mail.ts'

/** Where the Simple Email Service is; without an endpoint the region's own is meant. */
export interface SesSettings {
  readonly region: string
  readonly endpoint?: string | undefined
  readonly configurationSet?: string | undefined
}

/** Sends by Amazon SES as raw MIME, which we compose ourselves. The client is loaded only where it is used. */
export const openSesMail = async (settings: SesSettings): Promise<SendMail> => {
  const { SESClient, SendRawEmailCommand } = await import('@aws-sdk/client-ses')
  const client = new SESClient({
    region: settings.region,
    ...(settings.endpoint ? { endpoint: settings.endpoint } : {}),
  })
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return async (mail) => {
    const { message } = await composer.sendMail(letterOf(mail))
    if (!Buffer.isBuffer(message)) throw new Error('The letter was not composed into a buffer')
    await client.send(
      new SendRawEmailCommand({
        RawMessage: { Data: message },
        Destinations: [mail.to.address],
        ConfigurationSetName: settings.configurationSet,
      }),
    )
  }
}
