import { ok } from '#kernel/result'
import type { Garden, GardenSettings } from '../domain/garden.ts'
import { changeGarden, finishSetUp as finished } from '../domain/garden-lifecycle.ts'
import { typedIban } from '../domain/masked-iban.ts'
import { editGarden } from './edit-garden.ts'
import type { SettingsNeeds } from './needs.ts'

/** Other settings; what is asked of members may be left out and then stays, and so does an IBAN that comes back masked. */
type Edit = Omit<GardenSettings, 'memberFields'> & {
  readonly memberFields?: GardenSettings['memberFields'] | undefined
  readonly version: number
}

type Needs = Pick<SettingsNeeds, 'settings' | 'commit'>

/** Gives the garden other settings, all at once; the journal names the fields that changed. (GAR-01) */
export const changeSettings = (needs: Needs, edit: Edit) =>
  editGarden(needs, edit.version, (garden) => {
    const next = changeGarden(garden, {
      ...edit,
      iban: typedIban(edit.iban, garden.iban),
      memberFields: edit.memberFields ?? garden.memberFields,
    })
    if (!next.ok) return next
    const fields = changedFields(garden, next.value).join(', ')
    return ok({ garden: next.value, fact: { kind: 'settings-changed', figures: { fields } } })
  })

/** Says that the first set-up is done; the wizard shows no more. (GAR-03) */
export const finishSetUp = (needs: Needs, edit: { readonly version: number }) =>
  editGarden(needs, edit.version, (garden) =>
    ok({ garden: finished(garden), fact: { kind: 'set-up-finished', figures: {} } }),
  )

const changedFields = (before: Garden, after: Garden): readonly string[] =>
  (Object.keys(after) as (keyof Garden)[]).filter(
    (key) => key !== 'version' && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
