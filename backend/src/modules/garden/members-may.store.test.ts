import { beforeAll, describe, expect, test } from 'vitest'
import { overwrite } from '#platform/dynamo'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { foundGarden } from './actions/found-garden.ts'
import { SETTINGS_FAMILY } from './family.ts'
import { settingsRoutes } from './http/settings-routes.ts'
import { settingsPatterns } from './store/keys.ts'

let little: LittleGarden

beforeAll(async () => {
  little = await littleGarden()
  await foundGarden(little.as(), { name: 'Les Trois Saules', website: '' })
})

const now = () => little.as().settings.garden()

describe('what members may do by themselves (GAR-02)', () => {
  test('is to change depot, and not to subscribe, until the garden says otherwise', async () => {
    const { hasLogo, setUp, ...settings } = await now()
    expect(settings).toMatchObject({ membersChangeDepot: true, membersSubscribe: false })
    const answer = await askRoutes(settingsRoutes(), () => little.as())('PUT', '/garden', {
      json: { ...settings, membersChangeDepot: false, membersSubscribe: true },
    })
    expect(await answer.json()).toMatchObject({ membersChangeDepot: false, membersSubscribe: true })
    expect(await now()).toMatchObject({ membersChangeDepot: false, membersSubscribe: true })
  })

  test('reads so from settings that were written before', async () => {
    const { membersChangeDepot: _, membersSubscribe: __, ...old } = await now()
    await little.as().commit({
      writes: [overwrite(settingsPatterns.settings.key({}), { ...old, version: old.version + 1 }, 'garden')],
      facts: [],
      touches: [SETTINGS_FAMILY],
      result: null,
    })
    expect(await now()).toMatchObject({ membersChangeDepot: true, membersSubscribe: false })
  })
})
