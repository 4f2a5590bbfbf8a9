import type { Week } from '#kernel/week'
import { cached, insert, type Key, type Revisions, replace, type Table, type Write } from '#platform/dynamo'
import type { Subscription } from '../domain/subscription.ts'
import { SUBSCRIPTIONS_FAMILY } from '../family.ts'
import { subscriptionPatterns } from './keys.ts'

/** Every subscription as of now. */
export interface SubscriptionBook {
  readonly subscriptions: readonly Subscription[]
  readonly subscription: (number: number) => Subscription | undefined
  readonly ofMember: (member: number) => readonly Subscription[]
  /** The highest number ever given, 0 before the first. Subscriptions are never deleted, so it never falls. */
  readonly highestNumber: number
}

export interface Subscriptions {
  readonly book: () => Promise<SubscriptionBook>
  /** One that came from a file has no agreed price. */
  readonly insertSubscription: (subscription: WithoutPrice) => Write
  readonly replaceSubscription: (subscription: Subscription, version: number) => Write
}

/** The subscriptions of one garden. */
export const openSubscriptions = (table: Table, revisions: Revisions): Subscriptions => ({
  book: cached(revisions, [SUBSCRIPTIONS_FAMILY], async () => bookOf(await readAll(table))),
  insertSubscription: (subscription) =>
    insert(keyOf(subscription), toItem(subscription), subjectOf(subscription)),
  replaceSubscription: (subscription, version) =>
    replace(keyOf(subscription), toItem(subscription), version, subjectOf(subscription)),
})

// One partition gives 1 MB a page, one page after the other; four are read side by side.
const SHARDS = 4

/** A subscription that may be from before prices were agreed. */
type WithoutPrice = Omit<Subscription, 'agreedCents'> & Partial<Pick<Subscription, 'agreedCents'>>

/** A subscription as written: its exceptions as a map from week to quantity, which is shorter. */
type SubscriptionItem = Omit<WithoutPrice, 'exceptions'> & {
  readonly exceptions: Readonly<Record<string, number>>
}

const readAll = async (table: Table): Promise<readonly Subscription[]> => {
  const shards = await Promise.all(
    Array.from({ length: SHARDS }, (_, shard) =>
      table.all<SubscriptionItem & Key>(subscriptionPatterns.subscription.range({ shard })),
    ),
  )
  return shards
    .flat()
    .map(fromItem)
    .toSorted((a, b) => a.number - b.number)
}

const toItem = (subscription: WithoutPrice): SubscriptionItem => ({
  ...subscription,
  exceptions: Object.fromEntries(subscription.exceptions.map(({ week, quantity }) => [week, quantity])),
})

const fromItem = ({ pk, sk, ...item }: SubscriptionItem & Key): Subscription => ({
  agreedCents: null,
  ...item,
  exceptions: Object.entries(item.exceptions)
    .map(([week, quantity]) => ({ week: week as Week, quantity }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1)),
})

const bookOf = (subscriptions: readonly Subscription[]): SubscriptionBook => {
  const byNumber = new Map(subscriptions.map((subscription) => [subscription.number, subscription]))
  const byMember = Map.groupBy(subscriptions, ({ member }) => member)
  return {
    subscriptions,
    subscription: (number) => byNumber.get(number),
    ofMember: (member) => byMember.get(member) ?? [],
    highestNumber: subscriptions.at(-1)?.number ?? 0,
  }
}

const keyOf = ({ number }: Pick<Subscription, 'number'>) =>
  subscriptionPatterns.subscription.key({ shard: number % SHARDS, number })

const subjectOf = ({ number }: Pick<Subscription, 'number'>) => `subscription ${number}`
