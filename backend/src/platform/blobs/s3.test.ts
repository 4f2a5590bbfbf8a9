import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepsTheBlobsContract } from './blobs.contract.ts'
import { openS3Blobs } from './index.ts'

// The few S3 operations that the adapter speaks, as the API reference describes them: enough to keep the contract.
const objects = new Map<string, { body: Buffer; type: string }>()

const collected = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const listing = (query: URLSearchParams) => {
  const prefix = query.get('prefix') ?? ''
  const after = query.get('start-after') ?? ''
  const max = Number(query.get('max-keys') ?? 1000)
  const keys = [...objects.keys()].map((path) => path.replace('/bucket/', '')).sort()
  const found = keys.filter((key) => key.startsWith(prefix) && key > after)
  const contents = found.slice(0, max).map((key) => {
    const size = objects.get(`/bucket/${key}`)?.body.length
    return `<Contents><Key>${key}</Key><Size>${size}</Size><LastModified>2025-06-03T08:00:00.000Z</LastModified></Contents>`
  })
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${found.length > max}</IsTruncated>${contents.join('')}</ListBucketResult>`
}

const answer = async (request: IncomingMessage, response: ServerResponse) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'PUT') {
    const type = String(request.headers['content-type'])
    objects.set(pathname, { body: await collected(request), type })
    return response.end()
  }
  if (request.method === 'DELETE') {
    objects.delete(pathname)
    return response.writeHead(204).end()
  }
  if (searchParams.has('list-type')) return response.end(listing(searchParams))
  const object = objects.get(pathname)
  if (object) return response.writeHead(200, { 'content-type': object.type }).end(object.body)
  return response
    .writeHead(404, { 'content-type': 'application/xml' })
    .end('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>')
}

let server: Server
let client: S3Client
beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-3',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
})
afterAll(async () => {
  client.destroy()
  await new Promise((done) => server.close(done))
})

let gardens = 0
const fresh = () => openS3Blobs({ client, bucket: 'bucket', prefix: `gardens/g${gardens++}/` })

keepsTheBlobsContract('S3', fresh)

describe('S3', () => {
  it('keeps one garden out of the prefix of another', async () => {
    const [one, other] = [await fresh(), await fresh()]
    await one.put('a', { bytes: new Uint8Array([1]), contentType: 'image/png' })
    expect(await other.get('a')).toBeUndefined()
    expect((await other.list('')).items).toEqual([])
  })

  it('signs a link that opens the blob and carries its end', async () => {
    const blobs = await fresh()
    await blobs.put('a.png', { bytes: new Uint8Array([1, 2, 3]), contentType: 'image/png' })
    const url = await blobs.signedUrl('a.png', 90)
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('90')
    expect(new URL(url).searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/)
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
  })
})
