import { describe, expect, it } from 'vitest'
import type { Blobs } from './blobs.ts'

const text = (written: string) => new TextEncoder().encode(written)
const png = (written: string) => ({ bytes: text(written), contentType: 'image/png' })

/** What every adapter promises; `open` gives an empty store. */
export const keepsTheBlobsContract = (name: string, open: () => Promise<Blobs>): void => {
  describe(name, () => {
    keepsBlobs(open)
    listsBlobs(open)
    knowsKeys(open)
  })
}

const keepsBlobs = (open: () => Promise<Blobs>): void => {
  it('gives back the bytes and the media type that were put', async () => {
    const blobs = await open()
    const bytes = Uint8Array.from({ length: 300_000 }, (_, n) => n % 251)
    await blobs.put('logos/garden.png', { bytes, contentType: 'image/png' })
    const found = await blobs.get('logos/garden.png')
    expect(found?.contentType).toBe('image/png')
    expect(Buffer.compare(found?.bytes ?? new Uint8Array(), bytes)).toBe(0)
  })

  it('keeps an empty blob, and takes a later put in place of an earlier one', async () => {
    const blobs = await open()
    await blobs.put('a', png('first'))
    await blobs.put('a', { bytes: text(''), contentType: 'text/plain' })
    expect(await blobs.get('a')).toEqual({ bytes: text(''), contentType: 'text/plain' })
  })

  it('knows nothing of a blob never put or deleted, and deletes twice without complaint', async () => {
    const blobs = await open()
    await blobs.put('a/b', png('x'))
    await blobs.delete('a/b')
    await blobs.delete('a/b')
    expect(await blobs.get('a/b')).toBeUndefined()
    expect(await blobs.get('a')).toBeUndefined()
  })
}

const listsBlobs = (open: () => Promise<Blobs>): void => {
  it('holds a blob and others beneath its name', async () => {
    const blobs = await open()
    await blobs.put('a', png('one'))
    await blobs.put('a/b', png('two'))
    expect((await blobs.list('')).items.map(({ key, size }) => [key, size])).toEqual([
      ['a', 3],
      ['a/b', 3],
    ])
  })

  it('lists by prefix, in order of keys, page by page', async () => {
    const blobs = await open()
    for (const key of ['p/3', 'p/1', 'q/1', 'p/2']) await blobs.put(key, png('x'))
    const first = await blobs.list('p/', { limit: 2 })
    expect(first.items.map(({ key }) => key)).toEqual(['p/1', 'p/2'])
    const rest = await blobs.list('p/', { limit: 2, after: first.next ?? undefined })
    expect(rest.items.map(({ key }) => key)).toEqual(['p/3'])
    expect(rest.next).toBeNull()
  })
}

const knowsKeys = (open: () => Promise<Blobs>): void => {
  it.each([
    '',
    '.',
    '..',
    '../a',
    'a/../b',
    '/a',
    'a/',
    'a//b',
    '.hidden',
    'a\\b',
    'a\u0000',
    'é',
    'a'.repeat(501),
  ])('takes %j for no key', async (key) => {
    const blobs = await open()
    await expect((async () => blobs.put(key, png('x')))()).rejects.toThrow('Not a key')
    await expect((async () => blobs.get(key))()).rejects.toThrow('Not a key')
    await expect((async () => blobs.signedUrl(key, 60))()).rejects.toThrow('Not a key')
  })
}
