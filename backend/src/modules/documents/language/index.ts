import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Sentences } from './sentences.ts'

export { dayInWords, momentInWords, restrictionInWords, type Sentences } from './sentences.ts'

/** The language files of documents; another language is one more file here. */
export const sentencesIn = { fr, en } as const satisfies Record<'fr' | 'en', Sentences>
