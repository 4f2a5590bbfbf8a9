import type { KeptPicture, PictureType } from './picture.ts'

/** Keeps the bytes of pictures of one kind, each under a name of its own. */
export interface Pictures {
  readonly put: (
    name: string,
    picture: { readonly bytes: Uint8Array; readonly type: PictureType },
  ) => Promise<void>
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  /** Forgets a picture; one that is not there is forgotten already. */
  readonly remove: (name: string) => Promise<void>
}

/** What points to a picture: its name now, and the change that points to another one or to none. */
interface Pointing<T> {
  readonly shown: () => Promise<string | undefined>
  readonly save: () => Promise<T>
}

/**
 * Shows another picture, or none. The bytes are kept first under a new name, then what shows it points to them, then the
 * old ones go: whatever happens between, it points to bytes that are there. Of two who do this at once the picture that
 * is pointed to stays; no name ever comes back.
 */
export const exchangePicture = async <T>(
  pictures: Pictures,
  next: (KeptPicture & { readonly bytes: Uint8Array }) | null,
  { shown, save }: Pointing<T>,
): Promise<T> => {
  const before = await shown()
  if (next) await pictures.put(next.name, next)
  const saved = await save()
  const kept = await shown()
  for (const name of [before, next?.name]) if (name && name !== kept) await pictures.remove(name)
  return saved
}
