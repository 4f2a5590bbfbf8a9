import { checking, type InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import type { GardenState } from './lifecycle.ts'

/** A garden as the platform knows it (OPS-01): who asked for it, what is wished of it, and what went wrong last. */
export interface GardenRecord {
  readonly slug: string
  readonly name: string
  readonly website: string
  readonly administrator: FirstAdministrator
  readonly state: GardenState
  readonly lastError: string | null
  /** When the first administrator was written to; null until the garden was complete once. */
  readonly invitedAt: number | null
  readonly createdAt: number
  readonly version: number
}

export interface FirstAdministrator {
  readonly name: string
  readonly email: string
}

/** What somebody types to ask for a garden. */
export interface GardenDraft {
  readonly slug: string
  readonly name: string
  readonly website: string
  readonly administrator: FirstAdministrator
}

const SLUG = /^[a-z](?:-?[a-z0-9])+$/
const SLUG_LENGTH_MAX = 31

// Each would shadow an address, a realm or a habit of the platform's own.
const RESERVED = new Set([
  'admin',
  'api',
  'app',
  'assets',
  'auth',
  'capture',
  'control',
  'feeds',
  'help',
  'identity',
  'internal',
  'localhost',
  'mail',
  'platform',
  'static',
  'status',
  'www',
])

/** The draft as it should be kept, or everything that is wrong with it: `not-a-slug`, `reserved-slug` and the usual. */
export const checkDraft = (draft: GardenDraft): Result<GardenDraft, InvalidInput> => {
  const form = checking()
  const slug = draft.slug.trim().toLowerCase()
  if (slug === '') form.refuse('slug', 'required')
  else if (!SLUG.test(slug) || slug.length > SLUG_LENGTH_MAX)
    form.refuse('slug', 'not-a-slug', { max: SLUG_LENGTH_MAX })
  else if (RESERVED.has(slug)) form.refuse('slug', 'reserved-slug')
  const { administrator } = draft
  return form.result({
    slug,
    name: form.text('name', draft.name, { max: 100, required: true }),
    website: form.website('website', draft.website),
    administrator: {
      name: form.text('administrator.name', administrator.name, { max: 100, required: true }),
      email: form.email('administrator.email', administrator.email, true),
    },
  })
}

/** A garden that was just asked for. */
export const asked = (draft: GardenDraft, nowMs: number): GardenRecord => ({
  ...draft,
  state: 'creating',
  lastError: null,
  invitedAt: null,
  createdAt: nowMs,
  version: 1,
})
