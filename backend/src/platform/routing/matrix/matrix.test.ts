import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../problem/problem.ts'
import { failingServers } from './failing-servers.ts'
import { greatCircleMetres } from './great-circle.ts'
import { memoryMatrixCache } from './matrix-cache.ts'
import type { Fetch } from './osrm.ts'
import { encodePolyline } from './polyline.ts'
import { travelMatrix } from './travel-matrix.ts'
import { cutMatrix } from './unreachable.ts'

const points = (count: number): Point[] =>
  Array.from({ length: count }, (_, i) => ({ latitude: 48 + i / 100, longitude: 6 - i / 200 }))

type Place = readonly [number, number]
const rideBetween = (a: Place, b: Place): number => Math.abs(a[0] - b[0]) + (a[1] > b[1] ? 1 : 0)

/** A little OSRM: as strict about sizes as a real one, with a way of its own of computing. */
const roadServer = (limit: number, hole: (from: string, to: string) => boolean = () => false) => {
  const asked: string[] = []
  const fetch: Fetch = async (url) => {
    asked.push(url)
    const { pathname, searchParams } = new URL(url)
    const places = decodePolyline(decodeURIComponent(/polyline\((.*)\)$/.exec(pathname)?.[1] ?? ''))
    if (places.length > limit) return new Response('{"code":"TooBig"}', { status: 400 })
    const pick = (name: string) =>
      (searchParams.get(name) ?? '').split(';').map((i): Place => places[Number(i)] ?? [0, 0])
    const ride = (a: Place, b: Place, factor: number) =>
      hole(`${a}`, `${b}`) ? null : rideBetween(a, b) * factor
    const table = (factor: number) =>
      pick('sources').map((a) => pick('destinations').map((b) => ride(a, b, factor)))
    return Response.json({ code: 'Ok', durations: table(2), distances: table(3) })
  }
  return { fetch, asked }
}

const decodePolyline = (text: string): [number, number][] => {
  const numbers: number[] = []
  let value = 0
  let shift = 0
  for (const letter of text) {
    const bits = letter.charCodeAt(0) - 63
    value |= (bits & 0x1f) << shift
    shift += 5
    if (bits >= 0x20) continue
    numbers.push(value & 1 ? ~(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  let latitude = 0
  let longitude = 0
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    latitude += numbers[2 * i] ?? 0
    longitude += numbers[2 * i + 1] ?? 0
    return [latitude, longitude]
  })
}

const osrm = { url: 'http://roads.example.org' }
const travel = async (list: readonly Point[], needs: Partial<Parameters<typeof travelMatrix>[1]>) => {
  const needed = { cache: memoryMatrixCache(), osrm, fetch: roadServer(100).fetch, ...needs }
  const answer = await travelMatrix(list, needed)
  if (!answer.ok) throw new Error(answer.refusal.kind)
  return answer.value
}

describe('the great circle', () => {
  it('is 111 km for a degree of latitude', () =>
    expect(greatCircleMetres({ latitude: 48, longitude: 6 }, { latitude: 49, longitude: 6 })).toBeCloseTo(
      111_195,
      0,
    ))

  it('gives an estimate, marked as one, when no server is configured', async () => {
    const { fetch, asked } = roadServer(100)
    const found = await travel(points(3), { osrm: null, fetch })
    expect(found).toMatchObject({ source: 'great-circle', estimated: true, failure: null, unreachable: [] })
    expect(found.matrix.metres[1]).toBe(
      Math.round(
        1.3 * greatCircleMetres({ latitude: 48, longitude: 6 }, { latitude: 48.01, longitude: 5.995 }),
      ),
    )
    expect(asked).toEqual([])
  })
})

describe('a road server', () => {
  it('is asked in blocks it can answer, and every cell lands in its place', async () => {
    const { fetch, asked } = roadServer(100)
    const found = await travel(points(120), { fetch })
    expect(found).toMatchObject({ source: 'osrm', estimated: false, unreachable: [] })
    expect(asked).toHaveLength(9)
    expect(found.matrix.seconds[3 * 120 + 119]).toBe(2 * (116 * 1000 + 1))
    expect(found.matrix.metres[119 * 120 + 3]).toBe(3 * 116 * 1000)
  })

  it('is not asked twice for the same places', async () => {
    const { fetch, asked } = roadServer(100)
    const cache = memoryMatrixCache()
    const first = await travel(points(5), { fetch, cache })
    const second = await travel(points(5), { fetch, cache })
    expect(second).toEqual({ ...first, source: 'cache' })
    expect(asked).toHaveLength(1)
  })

  it('that fails, refuses or talks nonsense means an estimate that says why', async () => {
    const failing = (fetch: Fetch) => travel(points(4), { fetch })
    expect(await failing(async () => Promise.reject(new Error('no network')))).toMatchObject({
      estimated: true,
      failure: { kind: 'road-server-unreachable' },
    })
    expect(await failing(async () => new Response('busy', { status: 503 }))).toMatchObject({
      failure: { kind: 'road-server-refused', status: 503 },
    })
    expect(
      await failing(async () => Response.json({ code: 'Ok', durations: [], distances: [] })),
    ).toMatchObject({
      failure: { kind: 'road-server-nonsense' },
    })
    expect(await failing(roadServer(3).fetch)).toMatchObject({
      failure: { kind: 'road-server-refused', status: 400 },
    })
  })

  it('that does not answer is left alone for a while, and only that one', async () => {
    let now = 0
    const failing = failingServers(() => now)
    const asked: string[] = []
    const away = (status: number): Fetch => {
      return async (url) => {
        asked.push(url)
        if (status === 0) throw new Error('no network')
        return new Response('', { status })
      }
    }
    for (const status of [0, 503, 429]) {
      const first = await travel(points(3), { failing, fetch: away(status) })
      now += 29_999
      expect(await travel(points(4), { failing, fetch: away(status) })).toMatchObject({
        estimated: true,
        failure: first.failure,
      })
      await travel(points(3), { failing, osrm: { url: `${osrm.url}/other${status}` }, fetch: away(status) })
      now += 1
    }
    expect(asked).toHaveLength(6)
    expect((await travel(points(3), { failing })).source).toBe('osrm')
  })

  it('that refuses one question, or was not waited for, is asked the next', async () => {
    const failing = failingServers(() => 0)
    expect(await travel(points(4), { failing, fetch: roadServer(3).fetch })).toMatchObject({
      failure: { status: 400 },
    })
    const needs = { cache: memoryMatrixCache(), osrm, failing, fetch: roadServer(100).fetch }
    const gone = await travelMatrix(
      points(4),
      { ...needs, fetch: (_, { signal }) => Promise.reject(signal.reason) },
      AbortSignal.abort(),
    )
    expect(gone).toMatchObject({ value: { failure: { kind: 'road-server-unreachable' } } })
    expect(await travelMatrix(points(4), needs)).toMatchObject({ value: { source: 'osrm' } })
  })

  it('names the places that no road reaches', async () => {
    const island = '4802000,599000'
    const { fetch } = roadServer(100, (from, to) => (from === island) !== (to === island))
    const found = await travel(points(5), { fetch })
    expect(found.unreachable).toEqual([2])
    expect(found.matrix.seconds[2]).toBe(-1)
  })
})

it('a matrix without some places has every cell of the others', () => {
  const shape = fc
    .integer({ min: 1, max: 7 })
    .chain((size) => fc.tuple(fc.constant(size), fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }))))
  fc.assert(
    fc.property(shape, ([size, gone]) => {
      const seconds = Int32Array.from({ length: size * size }, (_, cell) => cell)
      const metres = seconds.map((cell) => cell * 7)
      const cut = cutMatrix({ size, seconds, metres }, new Set(gone))
      const stays = seconds.subarray(0, size).filter((place) => !gone.includes(place))
      expect(cut.size).toBe(stays.length)
      for (const [i, row] of stays.entries())
        for (const [j, column] of stays.entries()) {
          expect(cut.seconds[i * cut.size + j]).toBe(row * size + column)
          expect(cut.metres[i * cut.size + j]).toBe(7 * (row * size + column))
        }
    }),
  )
})

describe('places', () => {
  it('that are no places are refused before anybody is asked', async () => {
    const { fetch, asked } = roadServer(100)
    const list = [...points(2), { latitude: Number.POSITIVE_INFINITY, longitude: 0 }]
    const answer = await travelMatrix(list, { cache: memoryMatrixCache(), osrm, fetch })
    expect(answer).toMatchObject({ refusal: { kind: 'coordinate-not-finite', place: 2 } })
    expect(asked).toEqual([])
  })

  it('come back from a polyline to a metre', () => {
    expect(
      encodePolyline([
        { latitude: 38.5, longitude: -120.2 },
        { latitude: 40.7, longitude: -120.95 },
        { latitude: 43.252, longitude: -126.453 },
      ]),
    ).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@')
    const coordinate = (max: number) => fc.integer({ min: -max * 1e5, max: max * 1e5 })
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate(90), coordinate(180))), (list) => {
        const encoded = encodePolyline(list.map(([a, b]) => ({ latitude: a / 1e5, longitude: b / 1e5 })))
        expect(decodePolyline(encoded)).toEqual(list.map(([a, b]) => [a + 0, b + 0]))
      }),
    )
  })
})

describe('the cache', () => {
  it('forgets what was used longest ago', () => {
    const cache = memoryMatrixCache(8)
    const matrix = { size: 2, seconds: new Int32Array(4), metres: new Int32Array(4) }
    for (const key of ['a', 'b']) cache.set(key, matrix)
    cache.get('a')
    cache.set('c', matrix)
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true])
  })
})
