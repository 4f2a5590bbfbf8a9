import { createHash, randomBytes } from 'node:crypto'
import { insert, overwrite, replace, type Table, type Write } from '#platform/dynamo'
import type { FeedEvent } from '../domain/calendar-event.ts'
import { type FeedOwner, ownerName } from '../domain/feed-owner.ts'
import { feedPatterns } from './keys.ts'

/** The address of a feed; the owner can see it again, so the secret itself is kept with them. */
export interface FeedLink {
  readonly owner: FeedOwner
  readonly secret: string
  readonly version: number
}

/** What subscribers were told last. */
export interface ToldEvents {
  readonly events: readonly FeedEvent[]
  /** 0 while nobody was told anything. */
  readonly version: number
}

export interface Feeds {
  /** 192 bits by chance. */
  readonly newSecret: () => string
  readonly link: (owner: FeedOwner) => Promise<FeedLink | undefined>
  /** Whose feed it is; undefined for a secret that is no longer or never was one. */
  readonly ownerOf: (secret: string) => Promise<FeedOwner | undefined>
  /** Writes a link; the one before, if any, opens nothing from then on. */
  readonly writeLink: (link: FeedLink, before: FeedLink | undefined) => readonly Write[]
  readonly told: (owner: FeedOwner) => Promise<ToldEvents>
  readonly writeTold: (owner: FeedOwner, events: readonly FeedEvent[], seenVersion: number) => Write
}

const SECRET_BYTES = 24

/** The feeds of one garden. */
export const openFeeds = (table: Table): Feeds => ({
  newSecret: () => randomBytes(SECRET_BYTES).toString('base64url'),
  link: async (owner) => {
    const item = await table.get<FeedLink>(linkKey(owner))
    return item && { owner: item.owner, secret: item.secret, version: item.version }
  },
  ownerOf: async (secret) => (await table.get<{ readonly owner: FeedOwner }>(secretKey(secret)))?.owner,
  writeLink: (link, before) => [
    before
      ? replace(linkKey(link.owner), link, before.version, subjectOf(link.owner))
      : insert(linkKey(link.owner), link, subjectOf(link.owner)),
    overwrite(secretKey(link.secret), { owner: link.owner }, subjectOf(link.owner)),
    ...(before ? [forget(before)] : []),
  ],
  told: async (owner) => {
    const item = await table.get<{ readonly events: string; readonly version: number }>(eventsKey(owner))
    return item
      ? { events: JSON.parse(item.events) as FeedEvent[], version: item.version }
      : { events: [], version: 0 }
  },
  writeTold: (owner, events, seenVersion) => {
    const item = { events: JSON.stringify(events), version: seenVersion + 1 }
    return seenVersion === 0
      ? insert(eventsKey(owner), item, subjectOf(owner))
      : replace(eventsKey(owner), item, seenVersion, subjectOf(owner))
  },
})

const forget = ({ secret, owner }: FeedLink): Write => ({
  kind: 'delete',
  key: secretKey(secret),
  when: { kind: 'any' },
  subject: subjectOf(owner),
})

// Looked up by its hash: how long that takes tells nothing about the secret.
const secretKey = (secret: string) =>
  feedPatterns.secret.key({ hash: createHash('sha256').update(secret).digest('base64url') })
const linkKey = (owner: FeedOwner) => feedPatterns.link.key({ owner: ownerName(owner) })
const eventsKey = (owner: FeedOwner) => feedPatterns.events.key({ owner: ownerName(owner) })
const subjectOf = (owner: FeedOwner) => `feed of ${ownerName(owner)}`
