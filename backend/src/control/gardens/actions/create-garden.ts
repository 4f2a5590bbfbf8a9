import type { InvalidInput } from '#kernel/fields'
import { ok, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import { asked, checkDraft, type GardenDraft, type GardenRecord } from '../domain/garden-record.ts'
import type { GardensNeeds } from '../needs.ts'
import { provisionGarden } from './provision-garden.ts'

/** Notes a garden that somebody asks for and begins to make it in the background (OPS-01). */
export const createGarden = async (
  needs: GardensNeeds,
  draft: GardenDraft,
): Promise<Result<GardenRecord, InvalidInput | Conflict>> => {
  const checked = checkDraft(draft)
  if (!checked.ok) return checked
  const garden = asked(checked.value, needs.nowMs())
  const written = await needs.commit({
    writes: [needs.gardens.insertGarden(garden)],
    facts: [{ kind: 'garden-asked', subject: `garden ${garden.slug}`, figures: { name: garden.name } }],
    touches: [],
    result: garden,
  })
  if (!written.ok) return written
  needs.inBackground(garden.slug, (own) => provisionGarden(own, garden.slug))
  return ok(written.value)
}
