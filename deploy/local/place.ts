import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where everything is: folders on this machine and addresses people use. */
export interface Place {
  readonly project: string
  readonly data: string
  readonly logs: string
  readonly database: string
  readonly captured: string
  readonly runFile: string
  readonly secret: string
  /** All that we ever write into the data folder; a folder named by mistake keeps what is somebody else's. */
  readonly everything: readonly string[]
  readonly port: number
  readonly platformUrl: string
  readonly authUrl: string
  readonly captureUrl: string
  readonly blobsOf: (slug: string) => string
  /** The garden's addresses; the first works wherever this machine does. */
  readonly gardenUrls: (slug: string) => readonly [string, string]
}

const WRITTEN = [
  'cabas.db',
  'cabas.db-shm',
  'cabas.db-wal',
  'blobs',
  'captured',
  'compiled',
  'demo',
  'demo.json',
  'logs',
  'run.json',
  'secret',
  'secret.new',
]

/** Lays out a data folder and the addresses on a port. */
export const placeAt = (data: string, port: number): Place => {
  const origin = `http://localhost:${port}`
  return {
    project: fileURLToPath(new URL('../../', import.meta.url)),
    data,
    logs: path.join(data, 'logs'),
    database: path.join(data, 'cabas.db'),
    captured: path.join(data, 'captured'),
    runFile: path.join(data, 'run.json'),
    secret: path.join(data, 'secret'),
    everything: WRITTEN.map((name) => path.join(data, name)),
    port,
    platformUrl: `${origin}/`,
    authUrl: `${origin}/auth`,
    captureUrl: `${origin}/capture/`,
    blobsOf: (slug) => path.join(data, 'blobs', slug),
    gardenUrls: (slug) => [`${origin}/g/${slug}/`, `http://${slug}.localhost:${port}/`],
  }
}
