import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { measureScripts } from '../../frontend/measure-scripts.ts'

const KILOBYTE = 1_000
const dist = process.env.CABAS_PAGES ?? fileURLToPath(new URL('../../frontend/dist', import.meta.url))

describe('the scripts of a first load', async () => {
  const loads = await measureScripts(path.resolve(dist))
  test.each([
    ['member', 180],
    ['driver', 180],
    ['staff', 300],
  ])('of a %s stay within %i kB gzipped', (who, max) => {
    const load = loads.find((one) => one.who === who)
    expect(load?.files.length).toBeGreaterThan(0)
    expect(load?.bytes).toBeLessThanOrEqual(max * KILOBYTE)
  })
})
