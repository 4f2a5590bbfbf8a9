import { fold } from '../../kernel/fold.ts'

const SLUG = /^[a-z](?:-?[a-z0-9])+$/
export const SLUG_MAX = 31

/** An address proposed for a name: « Jardin de l'Étang » gives `jardin-de-l-etang`, cut between words. */
export const slugFrom = (name: string): string => {
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  while (words.length > 0 && !/^[a-z]/.test(words[0] ?? '')) words.shift()
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, SLUG_MAX) : `${slug}-${word}`
    if (longer.length > SLUG_MAX) break
    slug = longer
  }
  return slug
}

/** What is wrong with an address as far as it can be told while it is typed; undefined when nothing is. */
export const slugProblem = (
  slug: string,
  taken: readonly string[],
): 'not-a-slug' | 'slug-taken' | undefined => {
  if (slug === '') return undefined
  if (!SLUG.test(slug) || slug.length > SLUG_MAX) return 'not-a-slug'
  return taken.includes(slug) ? 'slug-taken' : undefined
}

/** An address as short as it may be: without its host where that is the host of this page. */
export const shortAddress = (url: string, here: string): string => {
  const { host, pathname } = new URL(url)
  return host === new URL(here).host ? pathname : `${host}${pathname}`
}
