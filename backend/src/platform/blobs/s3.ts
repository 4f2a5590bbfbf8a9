import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { type Blobs, checkKey } from './blobs.ts'

/** Blobs in a bucket under a prefix (`gardens/demo/`, empty for the whole bucket); the client brings endpoint and keys. */
export const s3Blobs = (settings: {
  readonly client: S3Client
  readonly bucket: string
  readonly prefix: string
}): Blobs => {
  const { client, bucket: Bucket, prefix: ours } = settings
  const at = (key: string) => {
    checkKey(key)
    return { Bucket, Key: `${ours}${key}` }
  }
  return {
    put: async (key, { bytes, contentType }) => {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentType: contentType }))
    },
    get: async (key) => {
      try {
        const { Body, ContentType } = await client.send(new GetObjectCommand(at(key)))
        if (!Body) return undefined
        return {
          bytes: await Body.transformToByteArray(),
          contentType: ContentType ?? 'application/octet-stream',
        }
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
    delete: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)))
    },
    list: async (prefix, { limit = 1000, after } = {}) => {
      const answer = await client.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: `${ours}${prefix}`,
          MaxKeys: limit,
          ...(after === undefined ? {} : { StartAfter: `${ours}${after}` }),
        }),
      )
      const items = (answer.Contents ?? []).map(({ Key = '', Size = 0, LastModified }) => ({
        key: Key.slice(ours.length),
        size: Size,
        changedMs: LastModified?.getTime() ?? 0,
      }))
      return { items, next: answer.IsTruncated ? (items.at(-1)?.key ?? null) : null }
    },
    signedUrl: (key, expiresInS) =>
      getSignedUrl(client, new GetObjectCommand(at(key)), { expiresIn: expiresInS }),
  }
}
