import { beforeAll, expect, test } from 'vitest'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { foundGarden } from './actions/found-garden.ts'
import { unsetMemberFields } from './domain/member-fields.ts'
import { SETTINGS_FAMILY } from './family.ts'
import { settingsRoutes } from './http/settings-routes.ts'
import { settingsPatterns } from './store/keys.ts'

let little: LittleGarden

beforeAll(async () => {
  little = await littleGarden()
  await foundGarden(little.as(), { name: 'Les Trois Saules', website: '' })
})

const needs = (key?: string) => little.as(undefined, key)
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) =>
  askRoutes(settingsRoutes(), needs)(...asked)
const now = async () => {
  const { hasLogo, setUp, ...garden } = await needs().settings.garden()
  return garden
}

test('what is asked of members is saved with the settings, and the journal says so', async () => {
  const memberFields = { ...unsetMemberFields, birthDate: 'required' }
  const answer = await ask('PUT', '/garden', { json: { ...(await now()), memberFields } })
  expect(await answer.json()).toMatchObject({ memberFields: { birthDate: 'required', email: 'optional' } })
  const { items } = await needs().readJournal({ limit: 9, toMs: little.clock.nowMs(), subject: 'garden' })
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'settings-changed', figures: { fields: 'memberFields' } }),
  )
})

test('settings sent without it leave it as it is', async () => {
  const { memberFields, ...rest } = await now()
  const answer = await ask('PUT', '/garden', { json: { ...rest, town: 'Valbrune' } })
  expect(await answer.json()).toMatchObject({ town: 'Valbrune', memberFields: { birthDate: 'required' } })
})

test('settings written before it existed read with what a garden asks until it decides', async () => {
  const { memberFields, ...old } = await needs().settings.garden()
  await needs().commit({
    writes: [
      {
        kind: 'put',
        key: settingsPatterns.settings.key({}),
        item: { ...old, version: old.version + 1 },
        when: { kind: 'any' },
        subject: 'garden',
      },
    ],
    facts: [],
    touches: [SETTINGS_FAMILY],
    result: null,
  })
  expect((await needs().settings.garden()).memberFields).toEqual(unsetMemberFields)
})
