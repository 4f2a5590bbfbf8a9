import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { type Blobs, checkKey, type ListedBlob, type StoredBlob } from './blobs.ts'
import type { BlobLinks } from './links.ts'

/** A file is a line with the media type, then the bytes: one rename changes both at once. */
const SUFFIX = '.blob'
const UNFINISHED = '.unfinished'

/** Blobs in a directory of this machine. Writes are flushed and renamed, so a power cut leaves old or new, whole. */
export const directoryBlobs = (settings: {
  readonly directory: string
  readonly links: BlobLinks
}): Blobs => {
  const root = settings.directory
  const fileOf = (key: string): string => {
    checkKey(key)
    return `${join(root, ...key.split('/'))}${SUFFIX}`
  }
  return {
    put: (key, blob) => write(root, fileOf(key), blob),
    get: (key) => unlessMissing(async () => opened(await readFile(fileOf(key)))),
    delete: (key) => rm(fileOf(key), { force: true }),
    list: async (prefix, { limit = 1000, after = '' } = {}) => {
      const keys = (await keysUnder(root)).filter((key) => key.startsWith(prefix) && key > after).sort()
      const page = keys.slice(0, limit)
      const items = await Promise.all(page.map((key) => listed(key, fileOf(key))))
      const next = keys.length > limit ? (page.at(-1) ?? null) : null
      return { items: items.filter((item) => item !== undefined), next }
    },
    signedUrl: async (key, expiresInS) => {
      checkKey(key)
      return settings.links.urlOf(key, expiresInS)
    },
  }
}

const write = async (root: string, file: string, blob: StoredBlob): Promise<void> => {
  const unfinished = join(root, UNFINISHED)
  await mkdir(unfinished, { recursive: true })
  await mkdir(dirname(file), { recursive: true })
  const draft = join(unfinished, randomUUID())
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(`${mediaType(blob.contentType)}\n`)
      await handle.writeFile(blob.bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}

const mediaType = (contentType: string): string => {
  if (!/^[\x20-\x7e]{1,200}$/.test(contentType)) throw new Error('Not a media type')
  return contentType
}

const opened = (file: Buffer): StoredBlob => {
  const end = file.indexOf(0x0a)
  return { contentType: file.toString('latin1', 0, end), bytes: new Uint8Array(file.subarray(end + 1)) }
}

const keysUnder = async (root: string): Promise<string[]> => {
  const entries = await unlessMissing(() => readdir(root, { recursive: true, withFileTypes: true }))
  return (entries ?? [])
    .filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((path) => path.slice(0, -SUFFIX.length))
}

/** A blob deleted since the directory was read is left out. */
const listed = (key: string, file: string): Promise<ListedBlob | undefined> =>
  unlessMissing(async () => {
    const handle = await open(file)
    try {
      const { size, mtimeMs } = await handle.stat()
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0)
      const head = buffer.subarray(0, bytesRead).indexOf(0x0a) + 1
      return { key, size: size - head, changedMs: Math.round(mtimeMs) }
    } finally {
      await handle.close()
    }
  })

const unlessMissing = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
