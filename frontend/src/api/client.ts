import createClient, { type Client, type Middleware } from 'openapi-fetch'
import type { Auth } from './auth.ts'
import type { paths as PlatformPaths } from './platform-schema.d.ts'
import { networkProblem, type Problem, problemFrom } from './problem.ts'
import type { paths } from './schema.d.ts'

/** Done with a value, or refused with a problem; never thrown. */
export type Answer<T> =
  | { readonly data: T; readonly problem: null }
  | { readonly data: null; readonly problem: Problem }

type Session = { readonly auth: Auth; readonly onExpired: () => void }
let session: Session | undefined

/** From now on every request carries the person's token; `onExpired` is called when the session has ended. */
export const useSessionForRequests = (auth: Auth, onExpired: () => void): void => {
  session = { auth, onExpired }
}

/** Where the API of this garden (or of the platform) answers, with a slash at the end. */
export const apiBase = (): string => new URL('api/', document.baseURI).href

/** The typed client: `settle(api.GET('/depots', { params: { query: { limit: 500 } } }))`. */
export const api: Client<paths> = createClient<paths>({ baseUrl: apiBase().replace(/\/$/, '') })

/** The same of the platform's own address, where gardens are made. */
export const platformApi: Client<PlatformPaths> = createClient<PlatformPaths>({
  baseUrl: apiBase().replace(/\/$/, ''),
})

const inSession: Middleware = {
  onRequest: async ({ request }) => {
    const token = await session?.auth.token()
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`)
    if (request.method !== 'GET' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID())
    }
    return request
  },
  onResponse: ({ response }) => {
    if (response.status === 401) session?.onExpired()
    return undefined
  },
}
api.use(inSession)
platformApi.use(inSession)

/** Waits for the request and gives its answer as a value. */
export const settle = async <T>(
  request: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Answer<T>> => {
  try {
    const { data, error, response } = await request
    if (response.ok) return { data: data as T, problem: null }
    return { data: null, problem: problemFrom(response.status, error, response.headers.get('x-request-id')) }
  } catch {
    return { data: null, problem: networkProblem }
  }
}

/** The file at a path of the API (a sheet, a feed), fetched with the person's token; answers like any request. */
export const fetchFile = async (path: string): Promise<Answer<Blob>> => {
  try {
    const token = await session?.auth.token()
    const headers: HeadersInit = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const response = await fetch(new URL(path.replace(/^\//, ''), apiBase()), { headers })
    if (response.status === 401) session?.onExpired()
    if (response.ok) return { data: await response.blob(), problem: null }
    const body: unknown = await response.json().catch(() => undefined)
    return { data: null, problem: problemFrom(response.status, body, response.headers.get('x-request-id')) }
  } catch {
    return { data: null, problem: networkProblem }
  }
}

type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

/** Reads page after page until there is no next one; the first refusal ends it. */
export const allPages = async <T>(
  readPage: (cursor: string | undefined) => Promise<Answer<Page<T>>>,
): Promise<Answer<readonly T[]>> => {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const { data, problem } = await readPage(cursor)
    if (problem !== null) return { data: null, problem }
    items.push(...data.items)
    cursor = data.next ?? undefined
  } while (cursor !== undefined)
  return { data: items, problem: null }
}
