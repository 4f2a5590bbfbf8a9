import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepsTheBlobsContract } from './blobs.contract.ts'
import { isKey } from './blobs.ts'
import { blobLinks, directoryBlobs, serveLinks } from './index.ts'

let home = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cabas-blobs-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

let nowMs = Date.UTC(2025, 5, 3, 8)
const secret = new Uint8Array(32).fill(7)
const links = blobLinks({ base: 'http://localhost:8080/g/demo/blobs', secret, nowMs: () => nowMs })
const fresh = async () => {
  const directory = await mkdtemp(join(home, 'store-'))
  return { directory, blobs: directoryBlobs({ directory, links }) }
}

keepsTheBlobsContract('a directory', async () => (await fresh()).blobs)

describe('a directory on disk', () => {
  it('holds nothing half written: what a broken write left is neither read nor listed', async () => {
    const { directory, blobs } = await fresh()
    await blobs.put('a', { bytes: new Uint8Array(3), contentType: 'image/png' })
    await writeFile(join(directory, '.unfinished', 'left-over'), 'image/png\nhal')
    expect((await blobs.list('')).items.map(({ key }) => key)).toEqual(['a'])
  })

  it('shows every reader the old blob or the new one, never a part', async () => {
    const { blobs } = await fresh()
    const filled = (n: number) => ({ bytes: new Uint8Array(200_000).fill(n), contentType: `text/x${n}` })
    await blobs.put('a', filled(0))
    const writes = [1, 2, 3, 4].map((n) => blobs.put('a', filled(n)))
    const reads = Array.from({ length: 20 }, () => blobs.get('a'))
    for (const blob of await Promise.all(reads)) {
      const bytes = blob?.bytes ?? new Uint8Array()
      expect(bytes).toHaveLength(200_000)
      expect(new Set(bytes).size).toBe(1)
      expect(blob?.contentType).toBe(`text/x${bytes[0]}`)
    }
    await Promise.all(writes)
  })

  it('leaves no draft behind', async () => {
    const { directory, blobs } = await fresh()
    await blobs.put('a', { bytes: new Uint8Array(3), contentType: 'image/png' })
    expect(await readdir(join(directory, '.unfinished'))).toEqual([])
  })

  it('lists nothing before its directory is there', async () => {
    const blobs = directoryBlobs({ directory: join(home, 'never-made'), links })
    expect(await blobs.list('')).toEqual({ items: [], next: null })
  })
})

describe('keys', () => {
  it('never leave their directory, whatever the text', () => {
    const piece = fc.constantFrom('a', '.', '..', '/', '\\', '%2e', '\u0000', 'B', '-', '~')
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (text) => {
        fc.pre(isKey(text))
        expect(join('/blobs', ...text.split('/'))).toBe(`/blobs/${text}`)
        expect(text).not.toMatch(/(^|\/)\.|\\|%|\0/)
      }),
    )
  })
})

describe('a signed link', () => {
  const asked = (url: string) => {
    const { pathname, searchParams } = new URL(url)
    return {
      key: pathname.replace('/g/demo/blobs/', ''),
      expires: searchParams.get('expires') ?? undefined,
      signature: searchParams.get('signature') ?? undefined,
    }
  }

  it('opens its blob until its end and not after', async () => {
    const { blobs } = await fresh()
    const link = asked(await blobs.signedUrl('logos/a.png', 60))
    expect(links.keyOf(link)).toEqual({ ok: true, value: 'logos/a.png' })
    nowMs += 61_000
    expect(links.keyOf(link)).toMatchObject({ refusal: { kind: 'link-expired' } })
  })

  it('opens nothing once anything in it was changed', () => {
    const link = asked(links.urlOf('logos/a.png', 60))
    const forged = [
      { ...link, key: 'logos/b.png' },
      { ...link, key: '../logos/a.png' },
      { ...link, expires: String(Number(link.expires) + 1) },
      { ...link, expires: undefined },
      { ...link, expires: 'Infinity' },
      { ...link, signature: undefined },
      { ...link, signature: `${link.signature?.slice(0, -1)}!` },
    ]
    for (const each of forged) expect(links.keyOf(each)).toMatchObject({ refusal: { kind: 'link-forged' } })
  })

  it('of another secret opens nothing', () => {
    const theirs = blobLinks({ base: 'x', secret: new Uint8Array(32).fill(8), nowMs: () => nowMs })
    expect(theirs.keyOf(asked(links.urlOf('a', 60)))).toMatchObject({ refusal: { kind: 'link-forged' } })
  })

  it('needs a secret of 32 bytes', () => {
    expect(() => blobLinks({ base: 'x', secret: new Uint8Array(31), nowMs: () => 0 })).toThrow('32 bytes')
  })
})

describe('serving links', () => {
  const get = async (url: string, blobs: Awaited<ReturnType<typeof fresh>>['blobs']) => {
    const { pathname, search } = new URL(url)
    return await serveLinks(blobs, links).request(`${pathname.replace('/g/demo/blobs', '')}${search}`)
  }

  it('shows an image and saves anything that could run', async () => {
    const { blobs } = await fresh()
    await blobs.put('a.png', { bytes: new Uint8Array([1, 2]), contentType: 'image/png' })
    await blobs.put('a.svg', { bytes: new Uint8Array([3]), contentType: 'image/svg+xml' })
    const image = await get(links.urlOf('a.png', 60), blobs)
    expect([image.status, image.headers.get('content-disposition')]).toEqual([200, 'inline'])
    expect(new Uint8Array(await image.arrayBuffer())).toEqual(new Uint8Array([1, 2]))
    const drawing = await get(links.urlOf('a.svg', 60), blobs)
    expect(drawing.headers.get('content-disposition')).toBe('attachment')
    expect(drawing.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('refuses a link without signature with 403, and a blob that is gone with 404', async () => {
    const { blobs } = await fresh()
    expect((await get('http://localhost/g/demo/blobs/a.png', blobs)).status).toBe(403)
    expect((await get(links.urlOf('gone.png', 60), blobs)).status).toBe(404)
  })
})
