import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { type Adapter, errors, type Payload } from 'oidc-provider'
import { overwrite, replace, type Table } from '#platform/dynamo'
import { artifactPattern } from './keys.ts'

interface Artifact {
  readonly pk: string
  readonly sk: string
  readonly payload: Payload
  readonly expiresAt: number
  readonly version: number
}

const SOUND_ID = /^[\w.~-]{1,200}$/
const KEPT_WITHOUT_TTL_S = 14 * 86_400

/**
 * Keeps the protocol's artifacts of one realm in DynamoDB. Expired items are filtered here, because the table deletes
 * them late; a code is consumed under a condition, so that of two that try at once one is refused.
 */
export const openAdapter =
  (table: Table, realm: string, nowMs: () => number) =>
  (model: string): Adapter => {
    const keyOf = (id: string) => artifactPattern.key({ realm, model, id })
    const live = (item: Artifact | undefined): Artifact | undefined =>
      item && item.expiresAt * 1000 > nowMs() ? item : undefined
    const read = async (id: string): Promise<Artifact | undefined> =>
      SOUND_ID.test(id) ? live(await table.get<Artifact>(keyOf(id))) : undefined
    const byIndex = (pk: string) => table.all<Artifact>({ pk, begins: '', index: 'gsi1' })
    const erase = async (keys: readonly { pk: string; sk: string }[]) => {
      for (let from = 0; from < keys.length; from += 100)
        await table.transact(keys.slice(from, from + 100).map((key) => eraseWrite(key)))
    }
    return {
      upsert: async (id, payload, expiresInS = KEPT_WITHOUT_TTL_S) => {
        const expiresAt = Math.floor(nowMs() / 1000) + expiresInS
        const item = { payload, expiresAt, version: 1, ...indexOf(realm, model, id, payload) }
        await table.transact([overwrite(keyOf(id), item, model)])
      },
      find: async (id) => (await read(id))?.payload,
      findByUid: async (uid) =>
        SOUND_ID.test(uid) ? live((await byIndex(`SESSION#${realm}#${uid}`))[0])?.payload : undefined,
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const item = await read(id)
        if (!item) return
        if (item.payload.consumed) throw alreadyUsed()
        const payload = { ...item.payload, consumed: Math.floor(nowMs() / 1000) }
        const next = { ...item, payload, version: item.version + 1 }
        await table.transact([replace(keyOf(id), next, item.version, model)]).catch(refuseSecond)
      },
      destroy: (id) => (SOUND_ID.test(id) ? erase([keyOf(id)]) : Promise.resolve()),
      revokeByGrantId: async (grantId) => {
        const found = await byIndex(`GRANT#${realm}#${grantId}`)
        await erase(found.map(({ pk, sk }) => ({ pk, sk })))
      },
    }
  }

const indexOf = (realm: string, model: string, id: string, { uid, grantId }: Payload) => {
  if (model === 'Session' && uid) return { gsi1pk: `SESSION#${realm}#${uid}`, gsi1sk: id }
  if (grantId) return { gsi1pk: `GRANT#${realm}#${grantId}`, gsi1sk: `${model}#${id}` }
  return {}
}

const eraseWrite = (key: { readonly pk: string; readonly sk: string }) =>
  ({ kind: 'delete', key, when: { kind: 'any' }, subject: 'artifact' }) as const

const alreadyUsed = () => new errors.InvalidGrant('already used')

const refuseSecond = (error: unknown): never => {
  if (error instanceof TransactionCanceledException) throw alreadyUsed()
  throw error
}
