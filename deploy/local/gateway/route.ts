/** Whom a request is for. `base` is the path under which that site's pages live, `path` is what its server is asked. */
export type Route =
  | ({ readonly kind: 'garden-page' } & InGarden)
  | ({ readonly kind: 'garden-api' } & InGarden)
  | { readonly kind: 'platform-page'; readonly base: string; readonly path: string }
  | { readonly kind: 'platform-api'; readonly path: string }
  | { readonly kind: 'identity'; readonly path: string }
  | { readonly kind: 'capture'; readonly path: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'foreign-host' }
  | { readonly kind: 'malformed' }

interface InGarden {
  readonly slug: string
  readonly base: string
  readonly path: string
}

const SLUG = '[a-z][a-z0-9-]{1,30}'
const GARDEN_HOST = new RegExp(`^(${SLUG})\\.localhost$`)
const GARDEN_PATH = new RegExp(`^/g/(${SLUG})(/.*)?$`)
const OWN_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Finds whom a request is for by its Host header and its path. Only our own names are answered: with any other, a page
 * elsewhere could have had its own name point here (DNS rebinding).
 */
export const routeOf = (host: string | undefined, target: string | undefined): Route => {
  if (!target?.startsWith('/') || !URL.canParse(`http://${host}`)) return { kind: 'malformed' }
  const { hostname } = new URL(`http://${host}`)
  // Parsing takes out dot segments, so that nobody climbs from /api/ to what lies beside it.
  const url = new URL(`http://localhost${target.replace(/^\/{2,}/, '/')}`)
  const garden = GARDEN_HOST.exec(hostname)?.[1]
  if (garden) return inGarden(garden, '/', url.pathname, url.search)
  if (!OWN_HOSTS.has(hostname)) return { kind: 'foreign-host' }
  const under = GARDEN_PATH.exec(url.pathname)
  if (!under) return onPlatform(url.pathname, url.search)
  const [, slug = '', rest] = under
  if (rest === undefined) return { kind: 'moved', to: `/g/${slug}/${url.search}` }
  return inGarden(slug, `/g/${slug}/`, rest, url.search)
}

const inGarden = (slug: string, base: string, path: string, query: string): Route =>
  isUnder(path, 'api') || isUnder(path, 'feeds')
    ? { kind: 'garden-api', slug, base, path: path + query }
    : { kind: 'garden-page', slug, base, path }

const onPlatform = (path: string, query: string): Route => {
  if (isUnder(path, 'api')) return { kind: 'platform-api', path: path + query }
  if (isUnder(path, 'auth')) return { kind: 'identity', path: path + query }
  if (path === '/capture') return { kind: 'moved', to: '/capture/' }
  if (isUnder(path, 'capture')) return { kind: 'capture', path: path + query }
  return { kind: 'platform-page', base: '/', path }
}

const isUnder = (path: string, name: string): boolean => path.startsWith(`/${name}/`)
