import path from 'node:path'
import { compileCacheIn } from '#app/process-flags'
import type { Issuer } from './issuer.ts'

/** What a garden's process of a test or a measurement is started with. */
export interface GardenPlace {
  readonly garden: string
  readonly address: { readonly endpoint: string; readonly table: string }
  readonly issuer: Issuer
  /** Where its blobs and compiled code may be. */
  readonly folder: string
  readonly secret: string
}

/** The environment of a garden's process, with people of the issuer and no mail or message to the outside. */
export const gardenEnvironment = ({
  garden,
  address,
  issuer,
  folder,
  secret,
}: GardenPlace): Record<string, string> => ({
  CABAS_GARDEN: garden,
  CABAS_TABLE: address.table,
  DYNAMODB_ENDPOINT: address.endpoint,
  CABAS_BLOBS: path.join(folder, 'blobs'),
  CABAS_ISSUER: issuer.issuer,
  CABAS_JWKS_URL: issuer.jwksUrl,
  CABAS_PUBLIC_URL: 'http://localhost/',
  CABAS_AUTH_URL: issuer.issuer,
  CABAS_IDENTITY_URL: issuer.issuer,
  CABAS_IDENTITY_SECRET: secret,
  CABAS_OPERATOR_SECRET: secret,
  ...compileCacheIn(folder),
})
