import { pattern } from '#platform/dynamo'

/** How feeds are found. */
export const feedPatterns = {
  link: pattern({
    item: 'feed link',
    pk: 'FEED#{owner}',
    sk: 'LINK',
    reads: 'the address that an owner gave or gives to calendar applications',
  }),
  secret: pattern({
    item: 'feed secret',
    pk: 'FEED-SECRET#{hash}',
    sk: 'OWNER',
    reads: 'whose feed an address is; by the SHA-256 of its secret',
  }),
}
