import path from 'node:path'
import { parseArgs } from 'node:util'
import { ok, type Result, refused } from '#kernel/result'

/** What the person who types `npm start` wishes. */
export interface Options {
  readonly port: number
  readonly data: string
  readonly reset: boolean
  readonly agreed: boolean
  readonly help: boolean
  /** Whether the demo gardens are filled with their data, or only made. */
  readonly demo: 'full' | 'empty'
  /** A built frontend to serve as it is; otherwise ours is built when it must be. */
  readonly pages: string | null
  readonly tiles: string | null
  /** Variables about services outside that every garden is told as they are. */
  readonly services: Readonly<Record<string, string>>
}

export type OptionsRefusal =
  | { readonly kind: 'unknown-option'; readonly detail: string }
  | { readonly kind: 'not-a-port'; readonly value: string }

const SERVICES = ['CABAS_OSRM_URL', 'CABAS_VROOM_URL', 'CABAS_GEOCODER_URL', 'CABAS_PRIVATE_SERVICES']

/** Reads flags and environment: PORT, CABAS_DATA, CABAS_DEMO, CABAS_PAGES, CABAS_TILES, services, --reset, --yes, --help. */
export const readOptions = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  project: string,
): Result<Options, OptionsRefusal> => {
  const flags = parse(args)
  if (!flags.ok) return flags
  const port = Number(env.PORT || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return refused({ kind: 'not-a-port', value: String(env.PORT) })
  const { reset = false, yes = false, help = false } = flags.value
  return ok({
    port,
    data: path.resolve(project, env.CABAS_DATA || '.data'),
    reset,
    agreed: yes,
    help,
    demo: env.CABAS_DEMO === 'empty' ? 'empty' : 'full',
    pages: env.CABAS_PAGES ? path.resolve(env.CABAS_PAGES) : null,
    tiles: env.CABAS_TILES || null,
    services: Object.fromEntries(SERVICES.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
  })
}

interface Flags {
  readonly reset?: boolean | undefined
  readonly yes?: boolean | undefined
  readonly help?: boolean | undefined
}

const parse = (args: readonly string[]): Result<Flags, OptionsRefusal> => {
  const options = {
    reset: { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return ok(parseArgs({ args: [...args], options }).values)
  } catch (error) {
    return refused({ kind: 'unknown-option', detail: error instanceof Error ? error.message : '' })
  }
}
