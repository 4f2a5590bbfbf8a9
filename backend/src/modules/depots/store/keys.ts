import { pattern } from '#platform/dynamo'

/** How depots are found. */
export const depotPatterns = {
  depot: pattern({ item: 'depot', pk: 'DEPOTS', sk: 'DEPOT#{code}', reads: 'every depot, in one query' }),
}
