import { insert, type Key, type Write } from '#platform/dynamo'
import type { Line, Run } from '../domain/round-day.ts'
import { deliveryPatterns } from './keys.ts'

// About 350 bytes a line, and 400 kB an item.
const LINES_A_PART = 800

/** A run as written: its lines as one text, because they are read together and a text is read ten times as fast. */
export type RunItem = Omit<Run, 'lines'> & { readonly part: number; readonly lines: string }

/** A line as written; those of the first months have neither of what was added later. */
type KeptLine = Omit<Line, 'listedName' | 'category'> & Partial<Pick<Line, 'listedName' | 'category'>>

/** The writes of a run; they fail when the round's day was frozen before. */
export const runWrites = (run: Run): readonly Write[] => {
  const parts = Math.max(1, Math.ceil(run.lines.length / LINES_A_PART))
  return Array.from({ length: parts }, (_, part) => {
    const lines = run.lines.slice(part * LINES_A_PART, (part + 1) * LINES_A_PART)
    const item: RunItem = { ...run, part, lines: JSON.stringify(lines) }
    const key = deliveryPatterns.run.key({ week: run.week, round: run.round, part })
    return insert(key, item, `round ${run.round} of ${run.day}`)
  })
}

/** The runs that the items of a week hold. */
export const runsIn = (items: readonly (RunItem & Key)[]): readonly Run[] => {
  const lighter = sharing()
  return [...Map.groupBy(items, ({ round }) => round).values()].flatMap((parts) => {
    const sorted = parts.toSorted((a, b) => a.part - b.part)
    const [first] = sorted
    if (!first) return []
    const { pk, sk, part, lines, ...run } = first
    return [{ ...run, lines: sorted.flatMap((item) => (JSON.parse(item.lines) as KeptLine[]).map(lighter)) }]
  })
}

/** Lets lines share what is equal: a year of them is kept in memory, and most of their texts and reasons are. */
const sharing = (): ((line: KeptLine) => Line) => {
  const texts = new Map<string, string>()
  const reasons = new Map<string, Line['why']>()
  const text = (value: string): string => {
    const known = texts.get(value)
    if (known === undefined) texts.set(value, value)
    return known ?? value
  }
  return (line) => {
    const key = JSON.stringify(line.why)
    const why = reasons.get(key) ?? line.why
    reasons.set(key, why)
    return {
      subscription: line.subscription,
      member: line.member,
      memberName: text(line.memberName),
      listedName: text(line.listedName ?? line.memberName),
      category: text(line.category ?? ''),
      phone: text(line.phone),
      plan: text(line.plan),
      planName: text(line.planName),
      product: text(line.product),
      productName: text(line.productName),
      quantity: line.quantity,
      depot: text(line.depot),
      depotName: text(line.depotName),
      stop: line.stop,
      why,
    }
  }
}
