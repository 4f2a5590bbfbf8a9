import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clockIn } from '#kernel/clock'
import { freezeDue } from '#modules/deliveries'
import { foundGarden } from '#modules/garden'
import { foundDirectory } from '#modules/people'
import { createTable } from '#platform/dynamo'
import { findEngine, startEngine } from '#platform/engine'
import { importFolder } from '../cli/import-command.ts'
import { nobodyOutside } from '../cli/nobody-outside.ts'
import { type Garden, openGarden } from '../garden/open-garden.ts'
import { stopwatch } from './figures.ts'

/** The real year's garden on an engine with a file of its own. */
export interface BenchGarden {
  readonly garden: Garden
  readonly endpoint: string
  readonly table: string
  readonly folder: string
  readonly importMs: number
  /** Freezing the days that are over, as a garden does in its first minute. */
  readonly freezing: { readonly ms: number; readonly rounds: number }
  readonly close: () => Promise<void>
}

const ORIGIN = { actor: { id: 'bench', name: 'Bench' } }
/** The member whose deliveries are asked for. */
const MEMBER = 2

/** Founds a garden with an administrator and a member, and imports the demo year into it. */
export const openBenchGarden = async (data: string): Promise<BenchGarden> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cabas-bench-'))
  const found = findEngine(process.env)
  if (!found.ok) throw new Error('No DynamoDB engine: set DYNAMODB_ENDPOINT')
  const engine = await startEngine({ found: found.value, file: path.join(folder, 'bench.db') })
  const address = { endpoint: engine.endpoint, table: 'cabas-bench' }
  await createTable(address)
  const garden = openGarden(address, { clock: clockIn('Europe/Paris', Date.now), ...nobodyOutside })
  const person = (id: string, role: string, member: number | null) => ({
    id,
    name: id,
    email: `${id}@example.org`,
    role,
    member,
  })
  const needs = garden.needsFor(ORIGIN)
  await foundGarden(needs, { name: 'Bench', website: '' })
  await foundDirectory(needs, [person('admin', 'administrator', null), person('member', 'member', MEMBER)])
  const imported = await stopwatch(() => importFolder(garden, data, { dryRun: false }))
  if (!imported.value.ok || !imported.value.value.applied) throw new Error('The import was refused')
  const frozen = await stopwatch(() => freezeDue(needs))
  return {
    garden,
    endpoint: engine.endpoint,
    table: address.table,
    folder,
    importMs: imported.ms,
    freezing: { ms: frozen.ms, rounds: frozen.value },
    close: async () => {
      garden.close()
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
