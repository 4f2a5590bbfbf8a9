import { cached, insert, type Key, type Revisions, replace, type Table, type Write } from '#platform/dynamo'
import type { Round } from '../domain/round.ts'
import { byPosition } from '../domain/stops.ts'
import { ROUNDS_FAMILY } from '../family.ts'
import { roundPatterns } from './keys.ts'

/** Every round as of now, archived ones too, in the garden's order. */
export interface RoundList {
  readonly rounds: readonly Round[]
  readonly round: (code: string) => Round | undefined
}

/** The rounds of one garden: read at once, written one by one. */
export interface Rounds {
  readonly all: () => Promise<RoundList>
  readonly insertRound: (round: Round) => Write
  readonly replaceRound: (round: Round, version: number) => Write
}

/** Opens the rounds of a garden over its table. */
export const openRounds = (table: Table, revisions: Revisions): Rounds => ({
  all: cached(revisions, [ROUNDS_FAMILY], async () => {
    const items = await table.all<Round & Key>(roundPatterns.round.range({}))
    const rounds = items.map(({ pk, sk, ...round }): Round => round).toSorted(byPosition)
    const byCode = new Map(rounds.map((round) => [round.code, round]))
    return { rounds, round: (code) => byCode.get(code) }
  }),
  insertRound: (round) => insert(keyOf(round), round, `round ${round.code}`),
  replaceRound: (round, version) => replace(keyOf(round), round, version, `round ${round.code}`),
})

const keyOf = ({ code }: Round): Key => roundPatterns.round.key({ code })
