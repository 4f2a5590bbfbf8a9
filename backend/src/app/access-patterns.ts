import { calendarPatterns } from '#modules/calendar'
import { deliveryPatterns } from '#modules/deliveries'
import { depotPatterns } from '#modules/depots'
import { feedPatterns } from '#modules/feeds'
import { settingsPatterns } from '#modules/garden'
import { memberPatterns } from '#modules/members'
import { peoplePatterns } from '#modules/people'
import { planningPatterns } from '#modules/planning'
import { productPatterns } from '#modules/products'
import { roundPatterns } from '#modules/rounds'
import { subscriptionPatterns } from '#modules/subscriptions'
import {
  bulkPatterns,
  idempotencyPattern,
  journalPattern,
  maintenancePattern,
  type Pattern,
  revisionPattern,
} from '#platform/dynamo'

/** Every pattern of a garden's table, by house. */
const houses: readonly (readonly [house: string, patterns: readonly Pattern[]])[] = [
  [
    'platform/dynamo',
    [revisionPattern, maintenancePattern, journalPattern, idempotencyPattern, ...Object.values(bulkPatterns)],
  ],
  ['people', Object.values(peoplePatterns)],
  ['garden', Object.values(settingsPatterns)],
  ['calendar', Object.values(calendarPatterns)],
  ['depots', Object.values(depotPatterns)],
  ['products', Object.values(productPatterns)],
  ['members', Object.values(memberPatterns)],
  ['rounds', Object.values(roundPatterns)],
  ['subscriptions', Object.values(subscriptionPatterns)],
  ['deliveries', Object.values(deliveryPatterns)],
  ['feeds', Object.values(feedPatterns)],
  ['planning', Object.values(planningPatterns)],
]

/** The page that lists how every kind of item is found. */
export const accessPatterns = (): string => {
  const rows = houses.flatMap(([house, patterns]) =>
    patterns.map(({ item, pk, sk, reads }) => `| ${house} | ${item} | \`${pk}\` | \`${sk}\` | ${reads} |`),
  )
  return [
    '# Access patterns',
    '',
    'Printed by `npm run print` from the patterns that the stores use. One table a garden: `pk`, `sk`, and the index `gsi1`',
    '(`gsi1pk`, `gsi1sk`). Every read is a Get, a BatchGet or a Query; nothing scans.',
    '',
    '| house | item | pk | sk | reads |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
