import { pattern } from '#platform/dynamo'

/** How rounds are found. */
export const roundPatterns = {
  round: pattern({
    item: 'round with its stops',
    pk: 'ROUNDS',
    sk: 'ROUND#{code}',
    reads: 'every round with its stops, in one query',
  }),
}
