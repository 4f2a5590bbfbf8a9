/** What the guardian tells the process that started it. */
export type GuardianMessage =
  | { readonly kind: 'listening'; readonly endpoint: string; readonly enginePid: number }
  | { readonly kind: 'failed'; readonly reason: string }
