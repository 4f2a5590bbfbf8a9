import { gardenRecordPattern } from '#control/gardens'
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
import { identityPatterns } from '#platform/identity'

type House = readonly [house: string, patterns: readonly Pattern[]]

/** Every pattern of a garden's table. */
const gardenHouses: readonly House[] = [
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

/** The platform's own table, and the one of the embedded sign-in. */
const platformHouses: readonly House[] = [
  ['control/gardens', [gardenRecordPattern]],
  ['platform/identity', identityPatterns],
]

/** The page that lists how every kind of item is found. */
export const accessPatterns = (): string =>
  [
    '# Access patterns',
    '',
    'Printed by `npm run print` from the patterns that the stores use: `pk`, `sk`, and the index `gsi1` (`gsi1pk`, `gsi1sk`).',
    'Every read is a Get, a BatchGet or a Query; nothing scans.',
    '',
    '## A garden: one table each',
    '',
    ...tableOf(gardenHouses),
    '',
    '## The platform: one table for its gardens, one for the embedded sign-in',
    '',
    ...tableOf(platformHouses),
    '',
  ].join('\n')

const tableOf = (houses: readonly House[]): readonly string[] => [
  '| house | item | pk | sk | reads |',
  '|---|---|---|---|---|',
  ...houses.flatMap(([house, patterns]) =>
    patterns.map(({ item, pk, sk, reads }) => `| ${house} | ${item} | \`${pk}\` | \`${sk}\` | ${reads} |`),
  ),
]
