import { existsSync } from 'node:fs'
import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { clockIn } from '#kernel/clock'
import { ok, type Result, refused } from '#kernel/result'
import { createTable, recoverBulk, type TableAddress } from '#platform/dynamo'
import { type EngineMissing, findEngine, startEngine } from '#platform/engine'
import { type Garden, openGarden } from '../garden/open-garden.ts'
import { nobodyOutside } from './nobody-outside.ts'
import { databaseIn, dataFolder, runningOn } from './run-file.ts'

type Env = Readonly<Record<string, string | undefined>>

/** A garden that the command line works on, and how to leave it. */
export interface Place {
  readonly garden: Garden
  readonly close: () => Promise<void>
}

export type PlaceRefusal =
  | EngineMissing
  | { readonly kind: 'no-data-folder'; readonly folder: string }
  | { readonly kind: 'no-such-garden'; readonly garden: string }
  | { readonly kind: 'import-running' }

/**
 * Opens a garden by its name: on the platform that runs on the data folder, or, when none does, on its engine started
 * for the time being. An import that was killed there is undone first.
 */
export const openByName = async (slug: string, env: Env): Promise<Result<Place, PlaceRefusal>> => {
  const folder = dataFolder(env)
  const running = runningOn(folder)
  const known = running?.gardens.find((garden) => garden.slug === slug)
  if (running && !known) return refused({ kind: 'no-such-garden', garden: slug })
  const table = known?.table ?? `cabas-garden-${slug}`
  if (running)
    return opened({ endpoint: running.endpoint, table }, known?.clockShiftDays ?? 0, slug, async () => {})
  if (!env.DYNAMODB_ENDPOINT && !existsSync(databaseIn(folder)))
    return refused({ kind: 'no-data-folder', folder })
  const found = findEngine(env)
  if (!found.ok) return found
  const engine = await startEngine({ found: found.value, file: databaseIn(folder) })
  return opened({ endpoint: engine.endpoint, table }, 0, slug, engine.stop)
}

/** Opens an empty garden on an engine in memory that lives as long as the command. */
export const openThrowAway = async (env: Env): Promise<Result<Place, EngineMissing>> => {
  const found = findEngine({ ...env, DYNAMODB_ENDPOINT: undefined })
  if (!found.ok) return found
  const engine = await startEngine({ found: found.value })
  const address = { endpoint: engine.endpoint, table: 'cabas-from-files' }
  await createTable(address)
  return ok(placeOf(address, 0, engine.stop))
}

const opened = async (
  address: TableAddress,
  clockShiftDays: number,
  slug: string,
  stop: () => Promise<void>,
): Promise<Result<Place, PlaceRefusal>> => {
  const place = placeOf(address, clockShiftDays, stop)
  try {
    if ((await recoverBulk(place.garden.table)) !== 'running') return ok(place)
  } catch (error) {
    await place.close()
    if (error instanceof ResourceNotFoundException) return refused({ kind: 'no-such-garden', garden: slug })
    throw error
  }
  await place.close()
  return refused({ kind: 'import-running' })
}

const placeOf = (address: TableAddress, clockShiftDays: number, stop: () => Promise<void>): Place => {
  const garden = openGarden(address, {
    clock: clockIn('Europe/Paris', Date.now, clockShiftDays),
    ...nobodyOutside,
  })
  return {
    garden,
    close: async () => {
      garden.close()
      await stop()
    },
  }
}
