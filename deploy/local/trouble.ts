import type { Sentences } from './sentences.ts'

/** Why Cabas cannot start; each is one sentence and ends the program. */
export type Trouble =
  | { readonly kind: 'port-taken' | 'port-refused'; readonly port: number }
  | { readonly kind: 'not-writable'; readonly folder: string }
  | { readonly kind: 'engine-missing'; readonly platform: string }
  | { readonly kind: 'engine-silent'; readonly endpoint: string }
  | { readonly kind: 'engine-failed' | 'build-failed' | 'failed'; readonly reason: string }
  | { readonly kind: 'already-running'; readonly pid: number; readonly url: string }

/** Carries a trouble from where it is met to where it is told. */
export class Troubled extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.kind)
    this.trouble = trouble
  }
}

/** The sentence for a trouble. */
export const sentenceFor = (trouble: Trouble, say: Sentences): string => {
  const sentences: { readonly [K in Trouble['kind']]: (of: Extract<Trouble, { kind: K }>) => string } = {
    'port-taken': ({ port }) => say.portTaken(port),
    'port-refused': ({ port }) => say.portRefused(port),
    'not-writable': ({ folder }) => say.notWritable(folder),
    'engine-missing': ({ platform }) => say.engineMissing(platform),
    'engine-silent': ({ endpoint }) => say.engineSilent(endpoint),
    'engine-failed': ({ reason }) => say.engineFailed(reason),
    'build-failed': ({ reason }) => say.buildFailed(reason),
    failed: ({ reason }) => say.failed(reason),
    'already-running': ({ pid, url }) => say.alreadyRunning(pid, url),
  }
  return (sentences[trouble.kind] as (of: Trouble) => string)(trouble)
}

/** The trouble in whatever was thrown. */
export const troubleIn = (error: unknown): Trouble =>
  error instanceof Troubled
    ? error.trouble
    : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
