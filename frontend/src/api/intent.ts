/** What a person wants done once: the same key goes with every attempt, so that no attempt can do it twice. */
export type Intent = {
  /** The key for this body: the same while its outcome is unknown, a new one when the body changes. */
  readonly keyFor: (body: unknown) => string
  /** The server has decided (done or refused): the next attempt is a new intent. */
  readonly decided: () => void
}

/** An intent whose keys come from `newKey`, by default random UUIDs. */
export const newIntent = (newKey: () => string = () => crypto.randomUUID()): Intent => {
  let open: { readonly key: string; readonly body: string } | undefined
  return {
    keyFor: (body) => {
      const text = JSON.stringify(body) ?? ''
      if (open === undefined || open.body !== text) open = { key: newKey(), body: text }
      return open.key
    },
    decided: () => {
      open = undefined
    },
  }
}
