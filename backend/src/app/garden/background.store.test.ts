import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { committerOfMany, insert, type Table } from '#platform/dynamo'
import { openLog } from '#platform/log'
import { type LittleGarden, littleGarden } from '#testing'
import { type Background, startBackground } from './background.ts'
import { type GardenApi, gardenApi } from './garden-api.ts'

const log = openLog({ name: 'test', level: 'silent' })
const things = Array.from({ length: 300 }, (_, n) =>
  insert({ pk: 'THINGS', sk: `THING#${n}` }, { n, version: 1 }, `thing ${n}`),
)

let little: LittleGarden
let api: GardenApi
let background: Background
let wallMs: number

/** An import whose process dies after that many transactions. */
const importCutOff = async (transactions: number) => {
  let left = transactions
  const dying: Table = {
    ...little.garden.table,
    transact: async (writes) => {
      if (left-- <= 0) throw new Error('killed')
      await little.garden.table.transact(writes)
    },
  }
  const { clock, newId } = little.garden
  const origin = { actor: { id: 'alix', name: 'Alix Martin' }, nowMs: clock.nowMs, newId }
  const change = { writes: things, facts: [], touches: ['members'], result: null }
  await expect(committerOfMany(dying, origin, () => wallMs)(change)).rejects.toThrow('killed')
}

beforeEach(async () => {
  wallMs = Date.parse('2025-06-02T08:00:00Z')
  little = await littleGarden()
  api = gardenApi(
    little.garden,
    async () => undefined,
    ({ error }) => {
      throw error
    },
  )
  background = startBackground(little.garden, log, () => wallMs)
})
afterEach(() => background.stop())

const left = () => little.garden.table.all({ pk: 'THINGS', begins: 'THING#' })
const answer = async () => (await api.request('/api/config')).status

describe('a garden whose import process died', () => {
  test('waits while its heart may still beat, then undoes it and answers again', async () => {
    await importCutOff(3)
    expect(await answer()).toBe(503)
    wallMs += 10_000
    await background.once()
    expect([await answer(), (await left()).length]).toEqual([503, 180])
    wallMs += 10_000
    await background.once()
    expect([await answer(), await left()]).toEqual([200, []])
  })

  test('answers again after the clock of its machine was set back', async () => {
    await importCutOff(2)
    wallMs -= 3_600_000
    await background.once()
    expect([await answer(), await left()]).toEqual([200, []])
  })
})
