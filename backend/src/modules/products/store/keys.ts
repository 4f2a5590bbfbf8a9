import { pattern } from '#platform/dynamo'

/** How products and plans are found. */
export const productPatterns = {
  product: pattern({
    item: 'product',
    pk: 'PRODUCTS',
    sk: 'PRODUCT#{code}',
    reads: 'every product, in one query',
  }),
  plan: pattern({ item: 'plan', pk: 'PRODUCTS', sk: 'PLAN#{code}', reads: 'every plan, in one query' }),
}
