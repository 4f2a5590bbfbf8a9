import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A file of the build, as Vite's manifest describes it. */
type Entry = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
type Manifest = Readonly<Record<string, Entry>>

/** What one kind of person loads first: bytes of gzipped script, and the files. */
export type FirstLoad = { readonly who: string; readonly bytes: number; readonly files: readonly string[] }

const START = ['index.html', 'src/app/locales/fr.json']

/** Screens and sentences that each kind of person opens first, and what their screen brings with it when it is seen. */
const FIRST_SCREENS: Readonly<Record<string, readonly string[]>> = {
  member: ['src/modules/my/MyDeliveriesScreen.vue', 'src/modules/my/locales/fr.json', 'src/ui/MapCanvas.vue'],
  driver: ['src/modules/driving/RoundsOfDayScreen.vue', 'src/modules/driving/locales/fr.json'],
  staff: ['src/modules/week/WeekPage.vue', 'src/modules/week/locales/fr.json'],
}

/** The gzipped script of each kind of person's first load, from a finished build in `dist`. */
export const measureScripts = async (dist: string): Promise<readonly FirstLoad[]> => {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'))
  return Promise.all(
    Object.entries(FIRST_SCREENS).map(async ([who, screens]) => {
      const files = scriptsFor(manifest, [...START, ...screens])
      const sizes = await Promise.all(files.map((file) => gzippedBytes(join(dist, file))))
      return { who, files, bytes: sizes.reduce((sum, size) => sum + size, 0) }
    }),
  )
}

/** Every script that these entries import, at any depth, each once; throws for an entry that the build lacks. */
export const scriptsFor = (manifest: Manifest, entries: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    const entry = manifest[name]
    if (entry === undefined) throw new Error(`The build has no ${name}`)
    if (seen.has(name)) return
    seen.add(name)
    for (const imported of entry.imports ?? []) visit(imported)
  }
  for (const name of entries) visit(name)
  return [...new Set([...seen].map((name) => manifest[name]?.file ?? ''))].filter((file) =>
    file.endsWith('.js'),
  )
}

const gzippedBytes = async (path: string): Promise<number> =>
  gzipSync(await readFile(path), { level: 9 }).length
