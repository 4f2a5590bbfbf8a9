import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/**
 * The secret of a data folder, made at its first start and for the owner's eyes only: what a garden keeps closed under it
 * must open again after a restart.
 */
export const keptSecret = (file: string): string => {
  if (!existsSync(file)) {
    const draft = `${file}.new`
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
    renameSync(draft, file)
  }
  return readFileSync(file, 'utf8')
}
