import { problemSentences } from './problem-sentences.ts'

type Figures = Readonly<Record<string, unknown>>

/** A sentence in French and in English; names in braces are figures. */
export type Sentences = Readonly<Record<string, readonly [fr: string, en: string]>>

const sentences: Sentences = {
  'engine-missing': [
    'Aucun moteur DynamoDB pour {platform} {arch} : installez « dynoxide » ou indiquez DYNAMODB_ENDPOINT.',
    'No DynamoDB engine for {platform} {arch}: install "dynoxide" or set DYNAMODB_ENDPOINT.',
  ],
  'no-data-folder': [
    'Aucune donnée dans « {folder} » : lancez d’abord « npm start », ou indiquez CABAS_DATA.',
    'No data in "{folder}": run "npm start" first, or set CABAS_DATA.',
  ],
  'no-such-garden': ['Il n’y a pas de jardin « {garden} » ici.', 'There is no garden "{garden}" here.'],
  'no-such-folder': [
    'Le dossier « {folder} » n’existe pas ou ne peut pas être lu.',
    'The folder "{folder}" does not exist or cannot be read.',
  ],
  'garden-or-files': [
    'Indiquez soit un jardin avec --garden, soit un dossier avec --from-files.',
    'Name either a garden with --garden or a folder with --from-files.',
  ],
  'not-a-day': [
    '« {text} » n’est pas une date : écrivez-la AAAA-MM-JJ.',
    '"{text}" is no date: write it as YYYY-MM-DD.',
  ],
  'not-a-year': [
    '« {text} » n’est pas une année entre 2000 et 2100.',
    '"{text}" is no year between 2000 and 2100.',
  ],
  'days-reversed': ['Le {to} vient avant le {from}.', '{to} comes before {from}.'],
  'import-running': [
    'Un import est en cours dans ce jardin : attendez qu’il soit fini.',
    'An import is running in this garden: wait until it is done.',
  ],
  'changed-meanwhile': [
    '« {subject} » a été modifié pendant l’import : rien n’a été écrit, recommencez.',
    '"{subject}" was changed during the import: nothing was written, try again.',
  ],
  'already-exists': [
    '« {subject} » a été créé pendant l’import : rien n’a été écrit, recommencez.',
    '"{subject}" was made during the import: nothing was written, try again.',
  ],
  'limit-reached': [
    'Plus de place pour « {subject} » : rien n’a été écrit.',
    'No room left for "{subject}": nothing was written.',
  ],
  'problems-found': [
    'Rien n’a été écrit. Problèmes trouvés : {count}.',
    'Nothing was written. Problems found: {count}.',
  ],
  'import-done': ['Import terminé.', 'Import done.'],
  'import-dry': ['Essai seulement : rien n’a été écrit.', 'Only a try: nothing was written.'],
  'import-nothing': [
    'Le jardin est déjà tel que le disent les fichiers : rien à écrire.',
    'The garden is already as the files say: nothing to write.',
  ],
  'file-counted': [
    '{name} : {rows} lignes lues ; {created} à créer, {changed} à modifier, {unchanged} inchangés',
    '{name}: {rows} rows read; {created} to create, {changed} to change, {unchanged} unchanged',
  ],
  'file-read': ['{name} : {rows} lignes lues', '{name}: {rows} rows read'],
}

/** Says a kind with its figures. */
export type Say = (kind: string, figures?: Figures) => string

/** In the language of the environment: English where it says so, French otherwise. */
export const sayer = (env: Readonly<Record<string, string | undefined>>): Say => {
  const english = /^(en|C\b|POSIX)/.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  return (kind, figures = {}) => {
    const [fr, en] = sentences[kind] ?? problemSentences[kind] ?? [kind, kind]
    return (english ? en : fr).replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? ''))
  }
}
