import { ok, type Refusal, type Result, refused } from '#kernel/result'
import type { Point, TravelMatrix } from '../problem/problem.ts'
import { encodePolyline } from './polyline.ts'
import { readTable, type TableBlock } from './read-table.ts'

/** `url` is the root of an OSRM server, without a slash at the end; blocks have at most `blockMax` rows and columns. */
export type OsrmSetting = {
  readonly url: string
  readonly profile?: string
  readonly blockMax?: number
  readonly timeoutMs?: number
}

/** Why a road server gave no matrix; `block` counts from 0. */
export type RoadRefusal = Refusal & {
  readonly kind: 'road-server-unreachable' | 'road-server-refused' | 'road-server-nonsense'
  readonly block: number
  readonly status: number
}

export type Fetch = (url: string, init: { readonly signal: AbortSignal }) => Promise<Response>

/** Rows and columns of one request together stay below the 100 coordinates that an OSRM server allows by default. */
const blockMaxDefault = 50
const timeoutMsDefault = 20_000

/**
 * Asks an OSRM server for times and distances by road, block by block, one request after the other. Pairs without a
 * way are -1. Answers a refusal as soon as one block fails; nothing partial is used.
 */
export const osrmMatrix = async (
  points: readonly Point[],
  setting: OsrmSetting,
  fetch: Fetch,
  signal?: AbortSignal,
): Promise<Result<TravelMatrix, RoadRefusal>> => {
  const size = points.length
  const matrix = { size, seconds: new Int32Array(size * size), metres: new Int32Array(size * size) }
  const cuts = blocksOf(size, setting.blockMax ?? blockMaxDefault)
  let block = 0
  for (const rows of cuts)
    for (const columns of cuts) {
      const answer = await askBlock({ points, setting, fetch, signal, rows, columns, block: block++ })
      if (!answer.ok) return answer
      copyBlock(matrix, answer.value, rows, columns)
    }
  return ok(matrix)
}

const blocksOf = (size: number, blockMax: number): number[][] =>
  Array.from({ length: Math.ceil(size / blockMax) }, (_, b) =>
    Array.from({ length: Math.min(blockMax, size - b * blockMax) }, (_, i) => b * blockMax + i),
  )

type Ask = {
  readonly points: readonly Point[]
  readonly setting: OsrmSetting
  readonly fetch: Fetch
  readonly signal: AbortSignal | undefined
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly block: number
}

const askBlock = async (ask: Ask): Promise<Result<TableBlock, RoadRefusal>> => {
  const { setting, block } = ask
  const timeout = AbortSignal.timeout(setting.timeoutMs ?? timeoutMsDefault)
  const signal = ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout
  try {
    const response = await ask.fetch(tableUrl(ask), { signal })
    if (!response.ok) return refused({ kind: 'road-server-refused', block, status: response.status })
    const table = readTable(await response.json(), ask.rows.length, ask.columns.length)
    return table ? ok(table) : refused({ kind: 'road-server-nonsense', block, status: response.status })
  } catch {
    return refused({ kind: 'road-server-unreachable', block, status: 0 })
  }
}

/** Rows come first among the coordinates, then the columns; a diagonal block names its places once. */
const tableUrl = ({ points, setting, rows, columns }: Ask): string => {
  const same = rows[0] === columns[0]
  const places = same ? rows : [...rows, ...columns]
  const line = encodePolyline(places.flatMap((place) => points[place] ?? []))
  const sources = rows.map((_, i) => i)
  const destinations = columns.map((_, i) => (same ? i : rows.length + i))
  const root = `${setting.url}/table/v1/${encodeURIComponent(setting.profile ?? 'driving')}`
  const query = `annotations=duration,distance&sources=${sources.join(';')}&destinations=${destinations.join(';')}`
  return `${root}/polyline(${encodeURIComponent(line)})?${query}`
}

const copyBlock = (
  matrix: TravelMatrix,
  { seconds, metres }: TableBlock,
  rows: readonly number[],
  columns: readonly number[],
): void => {
  for (const [i, row] of rows.entries())
    for (const [j, column] of columns.entries()) {
      matrix.seconds[row * matrix.size + column] = seconds[i * columns.length + j] ?? -1
      matrix.metres[row * matrix.size + column] = metres[i * columns.length + j] ?? -1
    }
}
