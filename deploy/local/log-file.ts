import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import path from 'node:path'

const LOG_MAX_BYTES = 5 * 1024 * 1024

/** Opens a log file to add to, for the owner's eyes only; one that has grown large makes room first. */
export const openLogFile = (folder: string, name: string): WriteStream => {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.log`)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_MAX_BYTES) renameSync(file, `${file}.old`)
  return createWriteStream(file, { flags: 'a', mode: 0o600 })
}
