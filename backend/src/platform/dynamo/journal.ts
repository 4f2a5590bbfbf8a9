import { type NewId, timePart } from '#kernel/ids'
import { pattern } from './pattern.ts'
import { insert, type Write } from './write.ts'

/** Something that happened, in the past tense (`depot-archived`), to a named subject (`depot D01`), with its figures. */
export interface Fact {
  readonly kind: string
  readonly subject: string
  readonly figures: Readonly<Record<string, string | number | boolean | null>>
}

/** Who does it. */
export interface Actor {
  readonly id: string
  readonly name: string
}

/** A fact as the journal keeps it: written once with its effect, never changed (USR-05). */
export interface JournalEntry extends Fact {
  readonly id: string
  readonly at: number
  readonly actor: Actor
}

/** A month of the journal, and by its index all that ever happened to one subject. */
export const journalPattern = pattern({
  item: 'journal entry',
  pk: 'JOURNAL#{month}',
  sk: 'FACT#{id}',
  reads: 'the journal of a month, newest first; by gsi1 what happened to one subject (SUBJECT#{subject})',
})

/** The month of the journal that holds the moment, `YYYY-MM` in UTC. */
export const journalMonth = (ms: number): string => new Date(ms).toISOString().slice(0, 7)

/** The write that puts a fact into the journal. */
export const factWrite = (fact: Fact, actor: Actor, nowMs: number, newId: NewId): Write => {
  const id = `${timePart(nowMs)}${newId().slice(10)}`
  const entry = { ...fact, id, at: nowMs, actor, gsi1pk: `SUBJECT#${fact.subject}`, gsi1sk: id }
  return insert(journalPattern.key({ month: journalMonth(nowMs), id }), entry, 'journal')
}
