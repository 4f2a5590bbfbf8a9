import { pattern } from '#platform/dynamo'

/** How the planning of rounds is found. */
export const planningPatterns = {
  settings: pattern({
    item: 'planning settings',
    pk: 'PLANNING',
    sk: 'SETTINGS',
    reads: 'vehicles, hours and times at stops, before any planning',
  }),
  locks: pattern({
    item: 'order locks',
    pk: 'PLANNING',
    sk: 'LOCKS',
    reads: 'which rounds keep their order',
  }),
  homes: pattern({
    item: 'order of homes',
    pk: 'PLANNING',
    sk: 'HOMES',
    reads: 'where home deliveries stand in their rounds',
  }),
  services: pattern({
    item: 'planning services',
    pk: 'PLANNING',
    sk: 'SERVICES',
    reads: 'who is asked for roads and orders, before any planning',
  }),
  key: pattern({
    item: 'key of a planning service, closed',
    pk: 'PLANNING',
    sk: 'SERVICE-KEY',
    reads: 'the key of the account, to be opened when it is asked',
  }),
  proposal: pattern({
    item: 'proposal',
    pk: 'PLANNING-PROPOSALS',
    sk: 'PROPOSAL#{id}',
    reads: 'one proposal; forgotten after 30 days',
  }),
  acceptance: pattern({
    item: 'accepted proposal',
    pk: 'PLANNING-ACCEPTANCES',
    sk: 'ACCEPTANCE#{id}',
    reads: 'what was accepted, newest first, to see and to take back',
  }),
}
