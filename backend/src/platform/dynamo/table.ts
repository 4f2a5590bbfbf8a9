import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import type { Key, Range } from './pattern.ts'
import { forgetReading } from './reading-scope.ts'
import { toTransactItem } from './transact-item.ts'
import type { Write } from './write.ts'

/** Where a DynamoDB is and which table of it. Without an endpoint the AWS region's own is meant. */
export interface TableAddress {
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  readonly table: string
}

/** One table, read strongly consistent. Nothing here reads a whole table. */
export interface Table {
  readonly address: TableAddress
  /** The item, or undefined. */
  readonly get: <T>(key: Key) => Promise<T | undefined>
  /** The items that exist among up to 100 keys, in no order. */
  readonly getMany: <T>(keys: readonly Key[]) => Promise<readonly T[]>
  /** Up to `limit` items in order of sort key; `after` is the `next` of the page before. */
  readonly page: <T>(range: Range, page: PageRequest) => Promise<ItemPage<T>>
  /** Every item of the range, over as many pages as it takes. For ranges that a garden's size bounds. */
  readonly all: <T>(range: Range) => Promise<readonly T[]>
  /** All the writes or none; throws the SDK's TransactionCanceledException. At most 100. */
  readonly transact: (writes: readonly Write[]) => Promise<void>
  readonly close: () => void
}

export interface PageRequest {
  readonly limit: number
  readonly after?: string | undefined
  readonly newestFirst?: boolean
}

export interface ItemPage<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** A plain client for the address; a local endpoint gets credentials that mean nothing. */
export const dynamoClient = (address: Pick<TableAddress, 'endpoint' | 'region'>): DynamoDBClient =>
  new DynamoDBClient({
    region: address.region ?? 'eu-west-3',
    maxAttempts: 5,
    ...(address.endpoint
      ? { endpoint: address.endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
      : {}),
  })

/** Opens a table; opening talks to nobody. */
export const openTable = (address: TableAddress): Table => {
  const raw = dynamoClient(address)
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } })
  const TableName = address.table
  return {
    address,
    get: async <T>(key: Key) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }))
      return Item as T | undefined
    },
    getMany: (keys) => getMany(client, TableName, keys),
    page: (range, request) => readPage(client, TableName, range, request),
    all: async <T>(range: Range) => {
      const items: T[] = []
      let start: Record<string, unknown> | undefined
      do {
        const answer = await client.send(
          new QueryCommand({ ...queryFor(TableName, range), ExclusiveStartKey: start }),
        )
        items.push(...((answer.Items ?? []) as T[]))
        start = answer.LastEvaluatedKey
      } while (start)
      return items
    },
    transact: async (writes) => {
      const TransactItems = writes.map((write) => toTransactItem(TableName, write))
      await client.send(new TransactWriteCommand({ TransactItems })).finally(forgetReading)
    },
    close: () => raw.destroy(),
  }
}

const getMany = async <T>(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<readonly T[]> => {
  const found: T[] = []
  let asked = keys.map(({ pk, sk }) => ({ pk, sk }) as Record<string, unknown>)
  while (asked.length > 0) {
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: asked, ConsistentRead: true } } }),
    )
    found.push(...((answer.Responses?.[table] ?? []) as T[]))
    asked = answer.UnprocessedKeys?.[table]?.Keys ?? []
  }
  return found
}

const readPage = async <T>(
  client: DynamoDBDocumentClient,
  table: string,
  range: Range,
  request: PageRequest,
): Promise<ItemPage<T>> => {
  const answer = await client.send(
    new QueryCommand({
      ...queryFor(table, range),
      Limit: request.limit,
      ScanIndexForward: !request.newestFirst,
      ExclusiveStartKey: request.after ? decodeKey(request.after) : undefined,
    }),
  )
  return {
    items: (answer.Items ?? []) as T[],
    next: answer.LastEvaluatedKey ? encodeKey(answer.LastEvaluatedKey) : null,
  }
}

const queryFor = (TableName: string, range: Range) => {
  const [pk, sk] = range.index ? ['gsi1pk', 'gsi1sk'] : ['pk', 'sk']
  return {
    TableName,
    ...(range.index ? { IndexName: range.index } : { ConsistentRead: true }),
    KeyConditionExpression: range.begins ? '#pk = :pk AND begins_with(#sk, :sk)' : '#pk = :pk',
    ExpressionAttributeNames: range.begins ? { '#pk': pk, '#sk': sk } : { '#pk': pk },
    ExpressionAttributeValues: range.begins ? { ':pk': range.pk, ':sk': range.begins } : { ':pk': range.pk },
  }
}

const encodeKey = (key: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

const decodeKey = (text: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>
