import { pattern } from '#platform/dynamo'

/** How frozen days and outcomes are found. */
export const deliveryPatterns = {
  mark: pattern({
    item: 'week mark',
    pk: 'DELIVERY-WEEKS#{isoYear}',
    sk: 'WEEK#{week}#{part}',
    reads: 'how often each week of a year was frozen or told of, to know which weeks to read again',
  }),
  run: pattern({
    item: 'run',
    pk: 'RUNS#{week}',
    sk: 'RUN#{round}#{part}',
    reads: 'every frozen day of a week with its lines',
  }),
  outcome: pattern({
    item: 'outcome record',
    pk: 'OUTCOMES#{week}',
    sk: 'OUTCOME#{id}',
    reads: 'everything recorded of a week, in the order in which it was recorded',
  }),
  withdrawal: pattern({
    item: 'outcome withdrawal',
    pk: 'OUTCOMES#{week}',
    sk: 'WITHDRAWAL#{id}',
    reads: 'what was taken back of a week',
  }),
}
