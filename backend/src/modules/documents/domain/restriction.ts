import type { Preparation } from './preparation.ts'

/** Which lines of a day are wanted; what is left out does not restrict. A category of `''` means those who have none. */
export interface LineChoice {
  readonly q?: string | undefined
  readonly round?: string | undefined
  readonly depot?: string | undefined
  readonly category?: string | undefined
  readonly product?: string | undefined
}

/** One thing to which a document is narrowed, in the name that its lines give it. */
export interface Restriction {
  readonly by: 'round' | 'depot' | 'category' | 'product' | 'words'
  readonly name: string
}

/** To what the document is narrowed; one with no restriction tells the whole day. */
export const restrictionsOf = (
  { lines: [line], rounds }: Preparation,
  { q = '', round, depot, category, product }: LineChoice,
): readonly Restriction[] => {
  const names = {
    round: round && (rounds.find(({ code }) => code === round)?.name ?? round),
    depot: depot && (line?.depotName ?? depot),
    category: category && (line?.categoryName ?? category),
    product: product && (line?.productName ?? product),
    words: q.trim() || undefined,
  } satisfies Record<Restriction['by'], string | undefined>
  return (Object.keys(names) as Restriction['by'][]).flatMap((by) => {
    const name = names[by]
    return name === undefined ? [] : [{ by, name }]
  })
}
