import { createHash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** The worker's file; its name must not change, or browsers would never find the next one. */
export const WORKER_FILE = 'shell-worker.js'
const WORKER_SOURCE = 'src/app/offline/shell-worker.ts'
const PLACEHOLDER = '__CABAS_SHELL__'
/** What a driver may come to need on the road: the shell around every screen, and the driving screens. */
const ON_THE_ROAD =
  /\/frontend\/src\/(?:app|api|ui|kernel|modules\/driving)\/|\/@nuxt\/ui\/.*\/locale\/(?:fr|en)\.js$/
const MAP = /\/ui\/Map/
const LATIN = /latin-wght.*\.woff2$/

/** Gives the service worker the list of files that open the driver's page without a network (RND-05). */
export const shellPlugin = (): Plugin => ({
  name: 'cabas-shell',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      const worker = bundle[WORKER_FILE]
      if (worker?.type !== 'chunk') throw new Error(`The build has no ${WORKER_FILE} from ${WORKER_SOURCE}`)
      if (worker.code.split(PLACEHOLDER).length !== 2 || worker.imports.length > 0)
        throw new Error(`${WORKER_FILE} must be one file with one place for its list`)
      const files = shellFiles(bundle)
      worker.code = worker.code.replace(PLACEHOLDER, () => JSON.stringify({ version: hashOf(files), files }))
    },
  },
})

/** The files of the shell and the driving screens, at any depth, with their styles and the type they are set in. */
export const shellFiles = (bundle: Bundle): readonly string[] => {
  const chunks = new Map(
    Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
  )
  const seen = new Set<Chunk>()
  const visit = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || seen.has(chunk)) return
    seen.add(chunk)
    for (const name of chunk.imports) visit(chunks.get(name))
    for (const name of chunk.dynamicImports) if (isOnTheRoad(chunks.get(name))) visit(chunks.get(name))
  }
  for (const chunk of chunks.values()) if (chunk.isEntry && chunk.fileName !== WORKER_FILE) visit(chunk)
  const scripts = [...seen].map(({ fileName }) => fileName)
  const styles = [...seen].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  const type = Object.keys(bundle).filter((name) => LATIN.test(name))
  return [...new Set([...scripts, ...styles, ...type, 'cabas.svg'])].toSorted()
}

const isOnTheRoad = (chunk: Chunk | undefined): boolean => {
  const module = chunk?.facadeModuleId ?? ''
  return ON_THE_ROAD.test(module) && !MAP.test(module)
}

// Names carry the hash of what they name, so the names alone tell one build from another.
const hashOf = (files: readonly string[]): string =>
  createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
