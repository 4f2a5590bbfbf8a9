import { pattern } from '#platform/dynamo'

/** How feeds are found. */
export const feedPatterns = {
  link: pattern({
    item: 'feed link',
    pk: 'FEED#{owner}',
    sk: 'LINK',
    reads: 'the address that an owner gave or gives to calendar applications',
  }),
  events: pattern({
    item: 'feed events',
    pk: 'FEED#{owner}',
    sk: 'EVENTS',
    reads: 'what subscribers of a feed were told last, to raise the sequence of what changed',
  }),
  secret: pattern({
    item: 'feed secret',
    pk: 'FEED-SECRET#{hash}',
    sk: 'OWNER',
    reads: 'whose feed an address is; by the SHA-256 of its secret',
  }),
}
