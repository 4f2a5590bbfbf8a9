import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { GardenNotFound, SettingsNeeds } from './needs.ts'

/** Notes in the journal that somebody asked for the whole account number; nothing of the number is written. (USR-04) */
export const noteIbanReading = async (
  needs: Pick<SettingsNeeds, 'settings' | 'commit'>,
): Promise<Result<null, GardenNotFound | Conflict>> => {
  const { version } = await needs.settings.garden()
  if (version === 0) return refused({ kind: 'not-found', subject: 'garden' })
  return needs.commit({
    writes: [],
    facts: [{ kind: 'iban-read', subject: 'garden', figures: {} }],
    touches: [],
    result: null,
  })
}
