import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result, refused } from '#kernel/result'
import { importFileNames, type SentFile } from '#modules/imports'

/** Refused: there is no such folder, or we may not read it. */
export interface NoSuchFolder {
  readonly kind: 'no-such-folder'
  readonly folder: string
}

/** The files of a garden in a folder; other files there are not looked at. */
export const filesIn = async (folder: string): Promise<Result<readonly SentFile[], NoSuchFolder>> => {
  try {
    const names = new Set(await readdir(folder))
    const files = importFileNames
      .filter((name) => names.has(name))
      .map((name) => ({ name, bytes: createReadStream(path.join(folder, name)) }))
    return ok(files)
  } catch {
    return refused({ kind: 'no-such-folder', folder })
  }
}
