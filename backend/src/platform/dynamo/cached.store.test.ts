import { expect, test } from 'vitest'
import { littleGarden } from '#testing'
import { cachedBy } from './cached.ts'

test('of more keys than are kept, the one asked for longest ago is made again', async () => {
  const { garden } = await littleGarden()
  const made: string[] = []
  const value = cachedBy(garden.revisions, ['members'], 2, async (key) => {
    made.push(key)
    return `${key} ${made.length}`
  })
  const asked = []
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) asked.push(await value(key))
  expect(asked).toEqual(['a 1', 'b 2', 'a 1', 'c 3', 'a 1', 'b 4'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})
