import type { Accounts } from '#modules/people'
import { z } from '#platform/http'

const answer = z.object({ subject: z.string().min(1), invitationUrl: z.string().nullable() })

/** Accounts at the platform's own identity provider, through its administration API. */
export const accountsClient = (identityUrl: string, secret: string, realm: string): Accounts => ({
  open: async (account) => {
    const url = `${identityUrl.replace(/\/$/, '')}/internal/realms/${realm}/accounts`
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(account),
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`The identity provider answered ${response.status} to a new account`)
    return answer.parse(await response.json())
  },
})
