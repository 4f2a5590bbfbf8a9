import type { SendSms } from './sms.ts'

/** Where the Simple Notification Service is; without an endpoint the region's own is meant. */
export interface SnsSettings {
  readonly region: string
  readonly endpoint?: string | undefined
}

const SENDER = /^(?=.*[A-Za-z])[A-Za-z\d]{1,11}$/

/** Sends by Amazon SNS as transactional messages. The client is loaded only where it is used. */
export const openSnsSms = async (settings: SnsSettings): Promise<SendSms> => {
  const { SNSClient, PublishCommand } = await import('@aws-sdk/client-sns')
  const client = new SNSClient({
    region: settings.region,
    ...(settings.endpoint ? { endpoint: settings.endpoint } : {}),
  })
  return async ({ to, text, sender }) => {
    const attributes: [string, string][] = [['AWS.SNS.SMS.SMSType', 'Transactional']]
    if (sender && SENDER.test(sender)) attributes.push(['AWS.SNS.SMS.SenderID', sender])
    await client.send(
      new PublishCommand({
        PhoneNumber: to,
        Message: text,
        MessageAttributes: Object.fromEntries(
          attributes.map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
        ),
      }),
    )
  }
}
