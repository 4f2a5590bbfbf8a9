/** The files of the shell, and a hash that differs when one of them does. */
export type Shell = { readonly version: string; readonly files: readonly string[] }

const PREFIX = 'cabas-shell '
const SHELL_FILE = /^(?:assets\/|cabas\.svg$)/
const NOT_PAGES = /^(?:api|feeds|auth|capture|g)(?:\/|$)/

/** Gardens of one origin keep their shells apart, each under its own address. */
export const cacheName = (scope: string, version: string): string => `${PREFIX}${scope} ${version}`

/** Whether the cache holds a shell of the garden at this address. */
export const isShellOf = (scope: string, name: string): boolean => name.startsWith(`${PREFIX}${scope} `)

/** Of the shells of this garden the one in use and the one before it stay; caches keep the order of their making. */
export const isForgotten = (name: string, known: readonly string[], current: string): boolean => {
  const scope = current.slice(PREFIX.length, current.lastIndexOf(' '))
  const before = known.filter((one) => isShellOf(scope, one) && one !== current)
  return before.includes(name) && name !== before.at(-1)
}

/** The page as the network gives it; the one kept where it gives none, or only word that something is broken. */
export const pageOr = async (asked: Promise<Response>, kept: Response): Promise<Response> => {
  try {
    const page = await asked
    return page.status >= 500 ? kept : page
  } catch {
    return kept
  }
}

/**
 * Who answers a request: the kept page for a navigation within the garden, the kept shell for its files, and nobody
 * but the network for all else; what the API says is never kept here.
 */
export const keeperOf = (scope: string, url: string, navigates: boolean): 'page' | 'shell' | 'nobody' => {
  if (!url.startsWith(scope)) return 'nobody'
  const path = url.slice(scope.length).split(/[?#]/)[0] ?? ''
  if (navigates) return NOT_PAGES.test(path) ? 'nobody' : 'page'
  return SHELL_FILE.test(path) ? 'shell' : 'nobody'
}
