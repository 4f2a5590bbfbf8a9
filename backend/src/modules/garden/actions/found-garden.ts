import type { InvalidInput } from '#kernel/fields'
import { ok, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Garden, GardenLocale } from '../domain/garden.ts'
import { foundGarden as founded } from '../domain/garden-lifecycle.ts'
import { SETTINGS_FAMILY } from '../family.ts'
import type { SettingsNeeds } from './needs.ts'

/** Writes the settings a new garden begins with; a garden that is there already stays as it is. (OPS-01) */
export const foundGarden = async (
  needs: Pick<SettingsNeeds, 'settings' | 'commit'>,
  founding: { readonly name: string; readonly website: string; readonly locale?: GardenLocale },
): Promise<Result<Garden, InvalidInput | Conflict>> => {
  const before = await needs.settings.garden()
  if (before.version > 0) return ok(before)
  const garden = founded(founding)
  if (!garden.ok) return garden
  const written = await needs.commit({
    writes: [needs.settings.insertGarden(garden.value)],
    facts: [{ kind: 'garden-founded', subject: 'garden', figures: { name: garden.value.name } }],
    touches: [SETTINGS_FAMILY],
    result: garden.value,
  })
  return !written.ok && written.refusal.kind === 'already-exists'
    ? ok(await needs.settings.garden())
    : written
}
