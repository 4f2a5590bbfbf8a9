import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Condition, Write } from './write.ts'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** One write in the words of the SDK. The item on record comes back when its condition fails. */
export const toTransactItem = (TableName: string, write: Write): TransactItem => {
  const Key = { pk: write.key.pk, sk: write.key.sk }
  const seen = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
  if (write.kind === 'put')
    return { Put: { TableName, Item: { ...write.item, ...Key }, ...when(write.when), ...seen } }
  if (write.kind === 'delete') return { Delete: { TableName, Key, ...when(write.when), ...seen } }
  if (write.kind === 'check')
    return {
      ConditionCheck: {
        TableName,
        Key,
        ConditionExpression: 'attribute_exists(pk)',
        ...when(write.when),
        ...seen,
      },
    }
  return { Update: { TableName, Key, ...adding(write.field, write.by, write.atMost), ...seen } }
}

const when = (condition: Condition) => {
  if (condition.kind === 'new' || (condition.kind === 'count' && condition.count === null))
    return { ConditionExpression: 'attribute_not_exists(pk)' }
  if (condition.kind === 'any') return {}
  const value = condition.kind === 'version' ? condition.version : condition.count
  return {
    ConditionExpression: '#field = :value',
    ExpressionAttributeNames: { '#field': condition.kind },
    ExpressionAttributeValues: { ':value': value },
  }
}

const adding = (field: string, by: number, atMost: number | undefined) => ({
  UpdateExpression: 'ADD #field :by',
  ExpressionAttributeNames: { '#field': field },
  ExpressionAttributeValues: atMost === undefined ? { ':by': by } : { ':by': by, ':room': atMost - by },
  ...(atMost === undefined ? {} : { ConditionExpression: 'attribute_not_exists(#field) OR #field <= :room' }),
})
