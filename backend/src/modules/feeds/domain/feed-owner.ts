/** Whose deliveries a feed follows (DLV-07). */
export type FeedOwner =
  | { readonly kind: 'member'; readonly number: number }
  | { readonly kind: 'depot'; readonly code: string }
  | { readonly kind: 'round'; readonly code: string }

/** A short name of the owner for keys and the journal: `member 12`, `depot D01`. */
export const ownerName = (owner: FeedOwner): string =>
  `${owner.kind} ${owner.kind === 'member' ? owner.number : owner.code}`
