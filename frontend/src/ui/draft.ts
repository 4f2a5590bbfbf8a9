/** What somebody typed and has not saved, kept in this tab until it is saved or given up; it survives a reload. */
export type Draft<T> = {
  readonly read: () => T | undefined
  readonly write: (form: T) => void
  readonly clear: () => void
}

/** The draft under that key (`depot-D01`), apart for each garden; an unreadable one counts as none. */
export const draftAt = <T>(key: string, storage: Storage = sessionStorage): Draft<T> => {
  const name = `cabas.draft.${document.baseURI}.${key}`
  return {
    read: () => {
      try {
        const text = storage.getItem(name)
        return text === null ? undefined : (JSON.parse(text) as T)
      } catch {
        return undefined
      }
    },
    write: (form) => {
      try {
        storage.setItem(name, JSON.stringify(form))
      } catch {
        // Storage is full or forbidden: the form on screen still has everything.
      }
    },
    clear: () => storage.removeItem(name),
  }
}
