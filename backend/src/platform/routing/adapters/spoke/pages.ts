import type { z } from 'zod'
import { ok, type Result, refused } from '#kernel/result'
import type { OutsideRefusal } from '../refusal.ts'
import { read, type SpokeLine } from './client.ts'

/** A list that Spoke gives page by page. */
export type Listing<P, T> = {
  readonly step: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly page: z.ZodType<P>
  readonly items: (page: P) => readonly T[]
}

const pagesMax = 2000

/** Reads all pages; every page is asked for with the first one's query, as Spoke wants it. */
export const readPages = async <P extends { nextPageToken?: string | null | undefined }, T>(
  line: SpokeLine,
  { step, path, query, page, items }: Listing<P, T>,
): Promise<Result<T[], OutsideRefusal>> => {
  const all: T[] = []
  let token: string | null = null
  for (let n = 0; n < pagesMax; n++) {
    const asked = new URLSearchParams({ ...query, ...(token === null ? {} : { pageToken: token }) })
    const body = await read(line, { step, toll: 'read', path: `${path}?${asked}` })
    if (!body.ok) return body
    const parsed = page.safeParse(body.value)
    if (!parsed.success) return refused({ kind: 'optimiser-nonsense', step })
    all.push(...items(parsed.data))
    token = parsed.data.nextPageToken ?? null
    if (token === null) return ok(all)
  }
  return refused({ kind: 'optimiser-nonsense', step })
}
