import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openGeocoder } from './index.ts'

const url = 'https://addresses.example.org/search/?type=housenumber'
const answering = (body: unknown, status = 200) => {
  const asked: string[] = []
  const fetching = async (to: URL | string | Request) => {
    asked.push(String(to))
    return Response.json(body, { status })
  }
  return { asked, find: openGeocoder(url, fetching) }
}
const feature = (label: string, longitude: number, latitude: number) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { label, score: 0.97, citycode: '88000' },
})

test('proposes what the search found, with the address and nothing else asked', async () => {
  const { asked, find } = answering({
    type: 'FeatureCollection',
    features: [feature('3 Rue Haute 88000 Épinal', 6.45, 48.17)],
  })
  expect(await find('3 rue Haute & co, Épinal')).toEqual({
    ok: true,
    value: [{ label: '3 Rue Haute 88000 Épinal', latitude: 48.17, longitude: 6.45 }],
  })
  const { searchParams } = new URL(asked[0] ?? '')
  expect([...searchParams]).toEqual([
    ['type', 'housenumber'],
    ['q', '3 rue Haute & co, Épinal'],
    ['limit', '5'],
  ])
})

test('a search that fails, or answers something else, is named', async () => {
  expect(await answering({}, 503).find('x')).toMatchObject({
    refusal: { kind: 'geocoder-refused', status: 503 },
  })
  expect(await answering({ features: [feature('x', 600, 2)] }).find('x')).toMatchObject({
    refusal: { kind: 'geocoder-nonsense' },
  })
  const gone = openGeocoder(url, () => Promise.reject(new Error('ENOTFOUND')))
  expect(await gone('x')).toMatchObject({ refusal: { kind: 'geocoder-unreachable' } })
})

test('never proposes a place off the globe, whatever is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double(), fc.double(), async (longitude, latitude) => {
      const found = await answering({ features: [feature('x', longitude, latitude)] }).find('x')
      if (found.ok) expect(Math.abs(found.value[0]?.latitude ?? 99)).toBeLessThanOrEqual(90)
    }),
  )
})
