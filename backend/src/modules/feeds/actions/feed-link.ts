import { ok, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import { type FeedOwner, ownerName } from '../domain/feed-owner.ts'
import type { FeedNeeds, FeedNotFound } from './needs.ts'

/** The address to give to a calendar application. */
export interface FeedAddress {
  readonly url: string
}

type Needs = Pick<FeedNeeds, 'feeds' | 'members' | 'depots' | 'rounds' | 'feedPlace' | 'commit'>
type Answer = Result<FeedAddress, FeedNotFound | Conflict>

/** The address of a feed; the first who asks has it made. (DLV-07) */
export const feedAddress = async (needs: Needs, owner: FeedOwner): Promise<Answer> => {
  if (!(await exists(needs, owner))) return notFound(owner)
  const known = await needs.feeds.link(owner)
  if (known) return ok(addressOf(needs, known.secret))
  const secret = needs.feeds.newSecret()
  const made = await needs.commit({
    writes: needs.feeds.writeLink({ owner, secret, version: 1 }, undefined),
    facts: [],
    touches: [],
    result: addressOf(needs, secret),
  })
  const meanwhile = made.ok ? undefined : await needs.feeds.link(owner)
  return meanwhile ? ok(addressOf(needs, meanwhile.secret)) : made
}

/** Another address; the one before opens nothing from now on, wherever it went. (DLV-07) */
export const renewFeed = async (needs: Needs, owner: FeedOwner): Promise<Answer> => {
  if (!(await exists(needs, owner))) return notFound(owner)
  const before = await needs.feeds.link(owner)
  const secret = needs.feeds.newSecret()
  return needs.commit({
    writes: needs.feeds.writeLink({ owner, secret, version: (before?.version ?? 0) + 1 }, before),
    facts: [{ kind: 'feed-renewed', subject: ownerName(owner), figures: {} }],
    touches: [],
    result: addressOf(needs, secret),
  })
}

const exists = async (needs: Needs, owner: FeedOwner): Promise<boolean> => {
  if (owner.kind === 'member') return (await needs.members.register()).member(owner.number) !== undefined
  if (owner.kind === 'depot') return (await needs.depots.all()).depot(owner.code) !== undefined
  return (await needs.rounds.all()).round(owner.code) !== undefined
}

const addressOf = ({ feedPlace }: Pick<Needs, 'feedPlace'>, secret: string): FeedAddress => ({
  url: `${feedPlace.publicUrl}feeds/${secret}.ics`,
})

const notFound = (owner: FeedOwner) => refused({ kind: 'not-found', subject: ownerName(owner) } as const)
