import { pattern } from '#platform/dynamo'

export const gardenRecordPattern = pattern({
  item: 'garden record',
  pk: 'GARDENS',
  sk: 'GARDEN#{slug}',
  reads: 'one garden of the platform, or all of them by name of address',
})
