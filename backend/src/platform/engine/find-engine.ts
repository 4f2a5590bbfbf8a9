import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ok, type Result, refused } from '#kernel/result'

/** Where a DynamoDB was found: a program to run, or an endpoint that somebody else runs. */
export type EngineFound =
  | { readonly kind: 'program'; readonly file: string }
  | { readonly kind: 'endpoint'; readonly endpoint: string }

/** No engine on this machine; `platform` and `arch` say which one would be needed. */
export interface EngineMissing {
  readonly kind: 'engine-missing'
  readonly platform: string
  readonly arch: string
}

/**
 * Looks for a DynamoDB: the endpoint that `DYNAMODB_ENDPOINT` names, the npm package of this platform, then
 * `dynoxide` on the path.
 */
export const findEngine = (
  env: Readonly<Record<string, string | undefined>>,
  packaged: () => string | undefined = packagedProgram,
): Result<EngineFound, EngineMissing> => {
  const endpoint = env.DYNAMODB_ENDPOINT
  if (endpoint) return ok({ kind: 'endpoint', endpoint })
  const file = packaged() ?? onPath(env.PATH ?? '')
  if (file) return ok({ kind: 'program', file })
  return refused({ kind: 'engine-missing', platform: process.platform, arch: process.arch })
}

const packagedProgram = (): string | undefined => {
  const name = `@dynoxide/${process.platform}-${process.arch}/package.json`
  try {
    return runnable(path.join(path.dirname(createRequire(import.meta.url).resolve(name)), 'dynoxide'))
  } catch {
    return undefined
  }
}

const onPath = (folders: string): string | undefined =>
  folders
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => runnable(path.join(folder, 'dynoxide')))
    .find((file) => file !== undefined)

const runnable = (file: string): string | undefined => {
  try {
    accessSync(file, constants.X_OK)
    return file
  } catch {
    return undefined
  }
}
