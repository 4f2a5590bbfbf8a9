import type { Key } from './pattern.ts'

/** What must hold for a write to happen: `version` and `count` compare the item's own; a count of null is no item. */
export type Condition =
  | { readonly kind: 'new' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'count'; readonly count: number | null }
  | { readonly kind: 'any' }

/** One write of a transaction; `subject` names the thing in a refusal, in a person's words (`depot D01`). */
export type Write =
  | {
      readonly kind: 'put'
      readonly key: Key
      readonly item: object
      readonly when: Condition
      readonly subject: string
    }
  | { readonly kind: 'delete'; readonly key: Key; readonly when: Condition; readonly subject: string }
  | {
      readonly kind: 'add'
      readonly key: Key
      readonly field: string
      readonly by: number
      readonly atMost?: number
      readonly subject: string
    }
  | { readonly kind: 'check'; readonly key: Key; readonly when: Condition; readonly subject: string }

/** Writes an item where none is. */
export const insert = (key: Key, item: object, subject: string): Write => ({
  kind: 'put',
  key,
  item,
  when: { kind: 'new' },
  subject,
})

/** Replaces the item of that version; the new item carries its own, higher `version`. */
export const replace = (key: Key, item: object, version: number, subject: string): Write => ({
  kind: 'put',
  key,
  item,
  when: { kind: 'version', version },
  subject,
})

/** Deletes the item of that version. */
export const remove = (key: Key, version: number, subject: string): Write => ({
  kind: 'delete',
  key,
  when: { kind: 'version', version },
  subject,
})

/** Deletes what is there, whatever it is, if anything is. */
export const forget = (key: Key, subject: string): Write => ({
  kind: 'delete',
  key,
  when: { kind: 'any' },
  subject,
})

/** Writes an item whatever is there. */
export const overwrite = (key: Key, item: object, subject: string): Write => ({
  kind: 'put',
  key,
  item,
  when: { kind: 'any' },
  subject,
})

/** Adds to a counter, creating it from zero; with `atMost`, only while the sum stays within it. */
export const add = (key: Key, field: string, by: number, subject: string, atMost?: number): Write => ({
  kind: 'add',
  key,
  field,
  by,
  subject,
  ...(atMost === undefined ? {} : { atMost }),
})
