import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

/** An icon as Iconify draws it. */
type Icon = { readonly body: string; readonly width: number; readonly height: number }

type IconSet = {
  readonly icons: Readonly<Record<string, { readonly body: string }>>
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>
}

/** Where the icons of the first load are named: the shell, the members' and drivers' screens, every menu entry. */
export const FIRST_ICONS = [
  'src/app/**/*.{vue,ts}',
  'src/ui/**/*.{vue,ts}',
  'src/modules/{my,driving,feeds}/**/*.{vue,ts}',
  'src/modules/*/index.ts',
]
const ALL_ICONS = ['src/**/*.{vue,ts}']
const ID = 'virtual:desk-icons'
const NAME = /\bi-lucide-([a-z0-9-]+)/g
const SIDE = 24

/** `virtual:desk-icons`: the icons that only screens of the staff show, so that nobody else's first load brings them. */
export const deskIcons = (root: string): Plugin => ({
  name: 'cabas-desk-icons',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: (id) =>
    id === `\0${ID}` ? `export const icons = ${JSON.stringify(findDeskIcons(root))}` : undefined,
})

const findDeskIcons = (root: string): Readonly<Record<string, Icon>> => {
  const first = namesIn(root, FIRST_ICONS)
  const file = createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json')
  const set: IconSet = JSON.parse(readFileSync(file, 'utf8'))
  const names = [...namesIn(root, ALL_ICONS)].filter((name) => !first.has(name)).toSorted()
  return Object.fromEntries(names.map((name) => [`lucide-${name}`, iconOf(set, name)]))
}

const iconOf = ({ icons, aliases }: IconSet, name: string): Icon => {
  const drawn = icons[name] ?? icons[aliases?.[name]?.parent ?? '']
  if (drawn === undefined) throw new Error(`There is no icon lucide-${name}`)
  return { body: drawn.body, width: SIDE, height: SIDE }
}

const namesIn = (root: string, patterns: readonly string[]): ReadonlySet<string> => {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }))
  const texts = files.map((file) => readFileSync(path.join(root, file), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(NAME)].map(([, name = '']) => name)))
}
