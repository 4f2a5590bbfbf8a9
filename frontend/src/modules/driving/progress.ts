import type { DrivingHome, DrivingStop, NewOutcome } from '../../api/types.ts'
import { lastWord, type Waiting } from '../../app/outbox-rules.ts'

type Outcome = DrivingStop['outcome']

/** Something with an outcome: what the server knows, or what was said here and waits to be sent. */
type Told = {
  readonly outcome: Outcome
  /** Said on this device and not yet known to the server. */
  readonly pending: boolean
}
export type HomeState = Told & { readonly home: DrivingHome }
export type StopState = Told & {
  readonly stop: DrivingStop
  readonly homes: readonly HomeState[]
  readonly done: boolean
}
/** What went wrong at a stop or a home. */
export type ProblemReport = Pick<NewOutcome, 'outcome' | 'reason' | 'note'>

type Words = { readonly waiting: readonly Waiting[]; readonly day: string; readonly round: string }

/** Every stop with what was said last about it and about its homes. */
export const statesOf = (stops: readonly DrivingStop[], words: Words): readonly StopState[] =>
  stops.map((stop) => {
    const word = lastWord(words.waiting, words.day, words.round, { depot: stop.depot })
    const homes = stop.people.map((home) => homeState(home, word, words))
    const pending = word !== undefined || homes.some((home) => home.pending)
    const outcome = pending ? joined(homes, word?.body.outcome ?? stop.outcome) : stop.outcome
    return { stop, homes, pending, outcome, done: isDone(outcome, homes) }
  })

/** The first stop after this one that is not done, or else the first of all; undefined when all are done. */
export const nextOpen = (states: readonly StopState[], after: number): number | undefined => {
  const later = states.findIndex((state, n) => n > after && !state.done)
  if (later !== -1) return later
  const any = states.findIndex((state) => !state.done)
  return any === -1 ? undefined : any
}

/** A stop with homes is done when each of them is; « mixed » alone may still hold an open one. */
const isDone = (outcome: Outcome, homes: readonly HomeState[]): boolean =>
  homes.length === 0 ? outcome !== 'planned' : homes.every((home) => home.outcome !== 'planned')

/** How many pieces to leave at the stop. */
export const piecesAt = (stop: DrivingStop): number =>
  stop.products.reduce((sum, product) => sum + product.quantity, 0)

/** The later of what was said about the home and about the whole stop; a home's own word wins a tie. */
const homeState = (home: DrivingHome, ofStop: Waiting | undefined, words: Words): HomeState => {
  const own = lastWord(words.waiting, words.day, words.round, { subscription: home.subscription })
  const last = own === undefined || (ofStop !== undefined && ofStop.at > own.at) ? ofStop : own
  return { home, outcome: last?.body.outcome ?? home.outcome, pending: last !== undefined }
}

/** One outcome for all the homes of a stop: theirs when they agree, planned while one is open, else mixed. */
const joined = (homes: readonly HomeState[], otherwise: Outcome): Outcome => {
  const [first, ...others] = homes.map((home) => home.outcome)
  if (first === undefined) return otherwise
  if ([first, ...others].includes('planned')) return 'planned'
  return others.every((one) => one === first) ? first : 'mixed'
}
