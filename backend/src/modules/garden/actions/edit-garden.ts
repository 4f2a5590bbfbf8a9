import { type Refusal, type Result, refused } from '#kernel/result'
import type { Conflict, Fact, Write } from '#platform/dynamo'
import type { Garden } from '../domain/garden.ts'
import { SETTINGS_FAMILY } from '../family.ts'
import type { GardenNotFound, SettingsNeeds } from './needs.ts'

/** What an edit of the settings decided, and what else it writes. */
export interface GardenDecision {
  readonly garden: Garden
  readonly fact: Omit<Fact, 'subject'>
  readonly writes?: readonly Write[]
}

/** Reads the settings, decides, and writes what was decided; settings that stay the same are not written. */
export const editGarden = async <R extends Refusal = never>(
  needs: Pick<SettingsNeeds, 'settings' | 'commit'>,
  version: number,
  decide: (garden: Garden) => Result<GardenDecision, R>,
): Promise<Result<Garden, R | Conflict | GardenNotFound>> => {
  const garden = await needs.settings.garden()
  if (garden.version === 0) return refused({ kind: 'not-found', subject: 'garden' })
  const next = decide(garden)
  if (!next.ok && garden.version !== version) return refused(overtaken(version, garden.version))
  if (!next.ok) return next
  if (next.value.garden === garden) return { ok: true, value: garden }
  const saved = { ...next.value.garden, version: version + 1 }
  return needs.commit({
    writes: [needs.settings.replaceGarden(saved, version), ...(next.value.writes ?? [])],
    facts: [{ ...next.value.fact, subject: 'garden' }],
    touches: [SETTINGS_FAMILY],
    result: saved,
  })
}

/** What is wrong with an edit made upon older settings is first of all that. */
const overtaken = (version: number, currentVersion: number) =>
  ({ kind: 'changed-meanwhile', subject: 'garden', version, currentVersion }) as const
