import { pattern } from '#platform/dynamo'

/** How depots are found. */
export const depotPatterns = {
  depot: pattern({ item: 'depot', pk: 'DEPOTS', sk: 'DEPOT#{code}', reads: 'every depot, in one query' }),
  password: pattern({
    item: 'hash of a depot’s password',
    pk: 'DEPOT#{code}',
    sk: 'PASSWORD',
    reads: 'what a typed password is compared with',
  }),
  attempts: pattern({
    item: 'failed attempts at a depot’s password',
    pk: 'DEPOT#{code}',
    sk: 'ATTEMPTS#{member}',
    reads: 'how often a member typed a wrong password there',
  }),
}
