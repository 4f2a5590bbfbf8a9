import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'

let running: Promise<string> | undefined

/** The address of an engine in memory that lives as long as this test process; `DYNAMODB_ENDPOINT` names another. */
export const testEngine = (): Promise<string> => {
  running ??= process.env.DYNAMODB_ENDPOINT ? Promise.resolve(process.env.DYNAMODB_ENDPOINT) : start()
  return running
}

const start = async (): Promise<string> => {
  const port = await freePort()
  const folder = path.dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json'))
  const engine = spawn(path.join(folder, 'dynoxide'), ['serve', '--port', String(port)], { stdio: 'ignore' })
  process.once('exit', () => engine.kill('SIGKILL'))
  const endpoint = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(endpoint)) return endpoint
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The embedded engine did not start')
}

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint)
    return true
  } catch {
    return false
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
