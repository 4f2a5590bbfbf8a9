import { pattern } from '#platform/dynamo'

/** How people and roles are found. */
export const peoplePatterns = {
  person: pattern({
    item: 'person',
    pk: 'PEOPLE',
    sk: 'PERSON#{id}',
    reads: 'everybody who may sign in, in one query',
  }),
  role: pattern({ item: 'role', pk: 'PEOPLE', sk: 'ROLE#{code}', reads: 'every role, in one query' }),
}
