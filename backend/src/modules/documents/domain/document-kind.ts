/** What can be printed for a preparation day (DLV-03, RND-06). */
export const documentKinds = ['preparation-sheet', 'labels', 'road-sheet'] as const

export type DocumentKind = (typeof documentKinds)[number]
