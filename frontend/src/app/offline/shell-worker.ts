import { cacheName, isForgotten, keeperOf, pageOr, type Shell } from './shell-rules.ts'

/** Written in by the build: which files make the application's shell and the driver's page, and their common hash. */
declare const __CABAS_SHELL__: Shell

/** What of a service worker is used here; the types of the page know only of pages. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Lasting & {
  readonly request: Request
  respondWith: (answer: Promise<Response>) => void
}
const worker = self as unknown as {
  readonly registration: { readonly scope: string }
  readonly clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: {
    (kind: 'install' | 'activate', heard: (event: Lasting) => void): void
    (kind: 'fetch', heard: (event: Fetching) => void): void
  }
}

const PATIENCE_MS = 6_000
const { scope } = worker.registration
const { version, files } = __CABAS_SHELL__
const current = cacheName(scope, version)

worker.addEventListener('install', (event) => {
  event.waitUntil(install())
})
worker.addEventListener('activate', (event) => {
  event.waitUntil(activate())
})
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const keeper = method === 'GET' ? keeperOf(scope, url, mode === 'navigate') : 'nobody'
  if (keeper === 'page') event.respondWith(page(event.request))
  if (keeper === 'shell') event.respondWith(file(event.request))
})

const install = async (): Promise<void> => {
  const cache = await caches.open(current)
  const addresses = files.map((name) => new URL(name, scope).href)
  await Promise.all([cache.addAll(addresses), cache.add(new Request(scope, { cache: 'reload' }))])
  await worker.skipWaiting()
}

// The shell before this one stays: a tab that runs it may still ask for its files.
const activate = async (): Promise<void> => {
  const known = await caches.keys()
  await Promise.all(
    known.filter((name) => isForgotten(name, known, current)).map((name) => caches.delete(name)),
  )
  await worker.clients.claim()
}

/** The page from the network, so that nobody is kept in an old version; the one kept when there is none that works. */
const page = async (request: Request): Promise<Response> => {
  // Not by opening the cache: that would make it anew after a sign-out has thrown it away.
  const kept = await caches.match(scope, { cacheName: current, ignoreVary: true })
  return kept === undefined ? fetch(request) : pageOr(Promise.race([fetch(request), tooLate()]), kept)
}

/** Files carry a hash of their content: one that was kept is as good as the network's. */
const file = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

const tooLate = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS))
