/** Whether the address lies at or below one of ours: same origin, path under its path, no user, no fragment. */
export const isBelow = (address: string, bases: readonly string[]): boolean => {
  if (!URL.canParse(address) || /[\\\s]/.test(address)) return false
  const url = new URL(address)
  if (url.username || url.password || url.hash) return false
  return bases.some((text) => {
    const base = new URL(text)
    return url.origin === base.origin && url.pathname.startsWith(base.pathname)
  })
}

/** The origins of addresses, each once. */
export const originsOf = (addresses: readonly string[]): readonly string[] => [
  ...new Set(addresses.map((address) => new URL(address).origin)),
]
