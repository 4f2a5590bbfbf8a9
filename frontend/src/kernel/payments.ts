/** Payments of the same amount that follow each other: how many, of how much, in which months (`2026-06`). */
export type PaymentLine = {
  readonly n: number
  readonly amountCents: number
  readonly first: string
  readonly last: string
}

/** Payments month by month, those of the same amount that follow each other as one line. */
export const paymentLines = (
  instalments: readonly { readonly month: string; readonly amountCents: number }[],
): readonly PaymentLine[] => {
  const lines: PaymentLine[] = []
  for (const { month, amountCents } of instalments) {
    const line = lines.at(-1)
    if (line?.amountCents === amountCents) lines.splice(-1, 1, { ...line, n: line.n + 1, last: month })
    else lines.push({ n: 1, amountCents, first: month, last: month })
  }
  return lines
}
