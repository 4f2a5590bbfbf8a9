import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { dynamoClient, type TableAddress } from './table.ts'

/** Makes the table with its key, one index and its expiry attribute; an existing one is left as it is. */
export const createTable = async (address: TableAddress): Promise<'created' | 'existing'> =>
  withClient(address, async (client) => {
    try {
      await client.send(new CreateTableCommand(definition(address.table)))
    } catch (error) {
      if (error instanceof ResourceInUseException) return 'existing'
      throw error
    }
    await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: address.table })
    const expiry = { AttributeName: 'expiresAt', Enabled: true }
    await client.send(
      new UpdateTimeToLiveCommand({ TableName: address.table, TimeToLiveSpecification: expiry }),
    )
    return 'created'
  })

const withClient = async <T>(
  address: TableAddress,
  run: (client: DynamoDBClient) => Promise<T>,
): Promise<T> => {
  const client = dynamoClient(address)
  try {
    return await run(client)
  } finally {
    client.destroy()
  }
}

const definition = (TableName: string) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'gsi1',
      KeySchema: [
        { AttributeName: 'gsi1pk', KeyType: 'HASH' as const },
        { AttributeName: 'gsi1sk', KeyType: 'RANGE' as const },
      ],
      Projection: { ProjectionType: 'ALL' as const },
    },
  ],
})
