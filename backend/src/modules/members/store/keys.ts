import { pattern } from '#platform/dynamo'

/** How members are found. */
export const memberPatterns = {
  member: pattern({
    item: 'member',
    pk: 'MEMBERS',
    sk: 'MEMBER#{number}',
    reads: 'every member, archived ones too, in one query',
  }),
  category: pattern({
    item: 'category of members',
    pk: 'MEMBER-CATEGORIES',
    sk: 'CATEGORY#{code}',
    reads: 'every category, retired ones too, in one query',
  }),
}
