import { Agent, request } from 'node:http'

/** What a load of requests gave. */
export interface Load {
  readonly perSecond: number
  readonly requests: number
  readonly refused: number
}

interface Asked {
  readonly url: string
  readonly token?: string
  readonly connections: number
  readonly requests: number
}

/** Asks the same so many times over so many kept connections at once. */
export const load = async ({ url, token, connections, requests }: Asked): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  let left = requests
  let refused = 0
  const ask = (): Promise<void> =>
    new Promise((resolve, reject) => {
      request(url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) refused++
        answer.resume().once('end', resolve)
      })
        .once('error', reject)
        .end()
    })
  const worker = async () => {
    while (left-- > 0) await ask()
  }
  const startedMs = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - startedMs) / 1000
  agent.destroy()
  return { perSecond: requests / seconds, requests, refused }
}

/** Asks once and reads the answer to its end. */
export const ask = async (url: string, token: string): Promise<void> => {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
}
