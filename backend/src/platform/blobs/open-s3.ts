import type { S3Client } from '@aws-sdk/client-s3'
import type { Blobs } from './blobs.ts'

/**
 * Blobs in a bucket under a prefix (`gardens/demo/`, empty for the whole bucket); the client brings endpoint and keys.
 * The client library (30 MB of memory) is loaded only where it is used.
 */
export const openS3Blobs = async (settings: {
  readonly client: S3Client
  readonly bucket: string
  readonly prefix: string
}): Promise<Blobs> => (await import('./s3.ts')).s3Blobs(settings)
