import { z } from 'zod'
import { ok, type Result } from '#kernel/result'
import { type Outside, realOutside } from '../outside.ts'
import type { OutsideRefusal } from '../refusal.ts'
import { spokePace } from './pace.ts'
import { readPages } from './pages.ts'
import { lineTo, type SpokeSetting } from './spoke-line.ts'

/** A driver of the account: the id that plans name (`drivers/…`) and the name people know. */
export type SpokeDriver = { readonly id: string; readonly name: string }

const driverList = z.object({
  drivers: z.array(
    z.object({
      id: z.string().regex(/^drivers\/[\w-]+$/),
      name: z.string().nullish(),
      displayName: z.string().nullish(),
      active: z.boolean().nullish(),
    }),
  ),
  nextPageToken: z.string().nullish(),
})

/** The drivers of an account who are active; also the simplest way to see whether a key is good. RND-03. */
export const spokeDrivers = async (
  setting: SpokeSetting,
  outside: Outside = realOutside,
  signal?: AbortSignal,
): Promise<Result<readonly SpokeDriver[], OutsideRefusal>> => {
  const line = lineTo(setting, outside, spokePace(outside.now), signal)
  const drivers = await readPages(line, {
    step: 'list-drivers',
    path: 'drivers',
    query: { maxPageSize: '50' },
    page: driverList,
    items: (page) => page.drivers,
  })
  if (!drivers.ok) return drivers
  return ok(
    drivers.value
      .filter(({ active }) => active !== false)
      .map(({ id, name, displayName }) => ({ id, name: displayName || name || id })),
  )
}
