import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ProcessStatus, Runner } from '#control/gardens'
import { createTable } from '#platform/dynamo'
import { startChild } from './child.ts'
import { clockShiftOf } from './demo/clock-shift.ts'
import { type Kept, keepRunning, memoryMbOf } from './keeper.ts'
import type { Place } from './place.ts'

/** What every garden's process is told. */
export interface GardenSurroundings {
  readonly place: Place
  readonly endpoint: string
  readonly identityPort: number
  readonly smtpPort: number
  readonly identitySecret: string
  readonly operatorSecret: string
  readonly tiles: string | null
  readonly services: Readonly<Record<string, string>>
  readonly onEnd: (slug: string, lastError: string) => void
}

/** Gardens as child processes of this one. */
export interface ProcessRunner extends Runner {
  /** Where the garden's process listens right now, or null. */
  readonly portOf: (slug: string) => number | null
  /** The gardens that have a process or wait for one. */
  readonly running: () => readonly {
    readonly slug: string
    readonly pid: number | null
    readonly port: number | null
  }[]
  readonly stopAll: () => Promise<void>
}

/** The name of a garden's table. */
export const tableOf = (slug: string): string => `cabas-garden-${slug}`

/** Runs each garden in a process of its own, with its own table and folder, and starts it again when it ends. */
export const openGardenRunner = (around: GardenSurroundings): ProcessRunner => {
  const kept = new Map<string, Kept>()
  const script = path.join(around.place.project, 'backend/src/app/garden-server.ts')
  const start = (slug: string): Kept =>
    keepRunning(
      () =>
        startChild({
          name: `garden-${slug}`,
          script,
          env: environmentOf(around, slug),
          logFolder: around.place.logs,
        }),
      (lastError) => around.onEnd(slug, lastError),
    )
  return {
    prepare: async (slug) => {
      mkdirSync(around.place.blobsOf(slug), { recursive: true })
      await createTable({ endpoint: around.endpoint, table: tableOf(slug) })
    },
    run: async (slug) => {
      const process = kept.get(slug) ?? start(slug)
      kept.set(slug, process)
      return { url: `http://127.0.0.1:${await process.ready}` }
    },
    stop: async (slug) => {
      const process = kept.get(slug)
      kept.delete(slug)
      await process?.stop()
    },
    statusOf: (slug) => statusOf(kept.get(slug)),
    portOf: (slug) => kept.get(slug)?.status().port ?? null,
    running: () => [...kept].map(([slug, process]) => ({ slug, ...pick(process) })),
    stopAll: async () => {
      await Promise.all([...kept.values()].map((process) => process.stop()))
    },
  }
}

const pick = (kept: Kept) => {
  const { pid, port } = kept.status()
  return { pid, port }
}

const statusOf = (kept: Kept | undefined): ProcessStatus | undefined => {
  if (!kept) return undefined
  const { phase, restarts, lastError, pid } = kept.status()
  return { phase, restarts, lastError, memoryMb: memoryMbOf(pid) }
}

const environmentOf = (around: GardenSurroundings, slug: string): Record<string, string> => {
  const { place } = around
  const identity = `http://127.0.0.1:${around.identityPort}`
  return {
    CABAS_GARDEN: slug,
    CABAS_TABLE: tableOf(slug),
    DYNAMODB_ENDPOINT: around.endpoint,
    CABAS_BLOBS: place.blobsOf(slug),
    CABAS_ISSUER: `${place.authUrl}/realms/${slug}`,
    CABAS_JWKS_URL: `${identity}/auth/realms/${slug}/protocol/openid-connect/certs`,
    CABAS_AUDIENCE: 'cabas-api',
    CABAS_PUBLIC_URL: place.gardenUrls(slug)[0] ?? '',
    CABAS_AUTH_URL: place.authUrl,
    CABAS_IDENTITY_URL: identity,
    CABAS_IDENTITY_SECRET: around.identitySecret,
    CABAS_OPERATOR_SECRET: around.operatorSecret,
    CABAS_SMTP_URL: `smtp://127.0.0.1:${around.smtpPort}`,
    CABAS_MAIL_FROM: 'cabas@example.org',
    CABAS_CLOCK_SHIFT_DAYS: String(clockShiftOf(slug, new Date())),
    ...(around.tiles ? { CABAS_TILES: around.tiles } : {}),
    ...around.services,
  }
}
