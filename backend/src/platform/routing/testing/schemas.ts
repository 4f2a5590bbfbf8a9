import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'
import { z } from 'zod'

/** What is wrong with some documents by the schema of their format; nothing when all are valid. */
export const faultsIn = async (
  format: 'gpx-1.1' | 'kml-2.2',
  documents: readonly string[],
): Promise<readonly string[]> => {
  const schema = readFileSync(new URL(`./${format}.xsd`, import.meta.url), 'utf8')
  const xml = documents.map((contents, n) => ({ fileName: `round-${n}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema })
  return errors.map(({ message }) => message)
}

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number())

/** GeoJSON after RFC 7946, the geometries that a round uses; a member that the standard forbids is a fault. */
export const geoJson = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.number()]).optional(),
      geometry: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('Point'), coordinates: position }),
        z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
      ]),
      properties: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
})
