import { findEngine, startEngine } from '#platform/engine'

let running: Promise<string> | undefined

/** The address of an engine in memory that lives as long as this test process; `DYNAMODB_ENDPOINT` names another. */
export const testEngine = (): Promise<string> => {
  running ??= start()
  return running
}

const start = async (): Promise<string> => {
  const found = findEngine(process.env)
  if (!found.ok)
    throw new Error(
      'No DynamoDB engine for the tests: set DYNAMODB_ENDPOINT, or install the package @dynoxide/linux-x64',
    )
  return (await startEngine({ found: found.value })).endpoint
}
