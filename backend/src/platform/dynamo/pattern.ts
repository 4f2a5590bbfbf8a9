/** The primary key of an item. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** A stretch of one partition: every item whose sort key begins so. */
export interface Range {
  readonly pk: string
  readonly begins: string
  readonly index?: 'gsi1'
}

/** The names between braces in a template: `DEPOT#{code}` has `code`. */
export type Parameters<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameters<Rest>
  : never

type Values<T extends string> = Readonly<Record<Parameters<T>, string | number>>

/** How one kind of item is found; printed into `access-patterns.md`. */
export interface Pattern<PK extends string = string, SK extends string = string> {
  readonly item: string
  readonly pk: PK
  readonly sk: SK
  readonly reads: string
  /** The key of one item. */
  readonly key: (values: Values<PK> & Values<SK>) => Key
  /** The items of one partition that this pattern finds. */
  readonly range: (values: Values<PK>) => Range
}

/**
 * Declares how one kind of item is found. Sort keys begin with a fixed part, up to the first brace, by which a range
 * is read; values may not hold `#`, so that no value can reach into another key.
 */
export const pattern = <const PK extends string, const SK extends string>(declared: {
  readonly item: string
  readonly pk: PK
  readonly sk: SK
  readonly reads: string
}): Pattern<PK, SK> => ({
  ...declared,
  key: (values) => ({ pk: fill(declared.pk, values), sk: fill(declared.sk, values) }),
  range: (values) => ({ pk: fill(declared.pk, values), begins: declared.sk.split('{')[0] ?? '' }),
})

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const text = String(values[name])
    if (text.includes('#')) throw new Error(`A key's ${name} may not hold '#'`)
    return text
  })
