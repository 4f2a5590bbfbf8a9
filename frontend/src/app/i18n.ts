import { computed, type WritableComputedRef } from 'vue'
import { createI18n } from 'vue-i18n'
import { type Messages, typeset } from '../kernel/typography.ts'
import type { Locale } from './config.ts'

type Loader = () => Promise<Messages>
const files: Record<string, Loader> = {
  ...import.meta.glob<Messages>('../modules/*/locales/*.json', { import: 'default' }),
  ...import.meta.glob<Messages>('./locales/*.json', { import: 'default' }),
}
const STORED = 'cabas.language'

/** 0 and 1 are singular in French. */
const frenchPlural = (count: number, choices: number): number =>
  choices === 3 ? (count === 0 ? 0 : count < 2 ? 1 : 2) : count < 2 ? 0 : 1

export const i18n = createI18n({
  legacy: false,
  locale: 'fr',
  fallbackLocale: 'fr',
  pluralRules: { fr: frenchPlural },
  messages: { fr: {}, en: {} },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
})

const language = i18n.global.locale as unknown as WritableComputedRef<Locale>
const loaded = new Set<string>()
const wanted = new Set<string>(['app'])

/** The language on screen. */
export const locale = computed<Locale>(() => language.value)

/** Loads the sentences of these modules (folder names under `modules/`) in the language on screen. */
export const loadMessages = async (modules: readonly string[]): Promise<void> => {
  for (const name of modules) wanted.add(name)
  await Promise.all([...wanted].map((name) => loadFile(name, language.value)))
}

/** Changes the language of every screen and remembers it on this device. */
export const chooseLocale = async (to: Locale): Promise<void> => {
  await Promise.all([...wanted].map((name) => loadFile(name, to)))
  language.value = to
  document.documentElement.lang = to
  localStorage.setItem(STORED, to)
}

/** The language chosen on this device, or else the garden's. */
export const firstLocale = (ofGarden: Locale | undefined): Locale => {
  const stored = localStorage.getItem(STORED)
  return stored === 'fr' || stored === 'en' ? stored : (ofGarden ?? 'fr')
}

const loadFile = async (name: string, to: Locale): Promise<void> => {
  const path = name === 'app' ? `./locales/${to}.json` : `../modules/${name}/locales/${to}.json`
  const load = files[path]
  if (load === undefined || loaded.has(path)) return
  const messages = await load()
  const sentences = to === 'fr' ? typeset(messages) : messages
  i18n.global.mergeLocaleMessage(to, name === 'app' ? sentences : placed(name, sentences))
  loaded.add(path)
}

/** A module's sentences lie under its own name; `problems` and `help` join everybody's. */
const placed = (name: string, { problems = {}, help = {}, ...own }: Messages): Messages => ({
  [name]: own,
  problems,
  help: { [name]: help },
})
