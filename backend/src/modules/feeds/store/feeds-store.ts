import { createHash, randomBytes } from 'node:crypto'
import { CALENDAR_FAMILY } from '#modules/calendar'
import { DEPOTS_FAMILY } from '#modules/depots'
import { SETTINGS_FAMILY } from '#modules/garden'
import { PRODUCTS_FAMILY } from '#modules/products'
import { ROUNDS_FAMILY } from '#modules/rounds'
import { SUBSCRIPTIONS_FAMILY } from '#modules/subscriptions'
import { forget, insert, overwrite, type Revisions, replace, type Table, type Write } from '#platform/dynamo'
import { type FeedOwner, ownerName } from '../domain/feed-owner.ts'
import { feedPatterns } from './keys.ts'

/** The address of a feed; the owner can see it again, so the secret itself is kept with them. */
export interface FeedLink {
  readonly owner: FeedOwner
  readonly secret: string
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
  /** How often anything that events follow from has changed: it never falls, and rises with each such change. */
  readonly revision: () => Promise<number>
}

const SECRET_BYTES = 24

const EVENT_FAMILIES = [
  SETTINGS_FAMILY,
  CALENDAR_FAMILY,
  DEPOTS_FAMILY,
  PRODUCTS_FAMILY,
  ROUNDS_FAMILY,
  SUBSCRIPTIONS_FAMILY,
]

/** The feeds of one garden. */
export const openFeeds = (table: Table, revisions: Revisions): Feeds => ({
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
    ...(before ? [forget(secretKey(before.secret), subjectOf(before.owner))] : []),
  ],
  revision: async () => (await revisions.read()).of(EVENT_FAMILIES),
})

// Looked up by its hash: how long that takes tells nothing about the secret.
const secretKey = (secret: string) =>
  feedPatterns.secret.key({ hash: createHash('sha256').update(secret).digest('base64url') })
const linkKey = (owner: FeedOwner) => feedPatterns.link.key({ owner: ownerName(owner) })
const subjectOf = (owner: FeedOwner) => `feed of ${ownerName(owner)}`
