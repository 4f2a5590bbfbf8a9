import type { Commit } from '#platform/dynamo'
import type { Products } from '../store/products-store.ts'

/** All that the actions and views of this house may touch. */
export interface ProductNeeds {
  readonly products: Products
  /** Which depots and categories of member are in use, for a plan to offer. */
  readonly planOffers: () => Promise<{
    readonly hasDepot: (code: string) => boolean
    readonly hasCategory: (code: string) => boolean
  }>
  readonly commit: Commit
}

/** Which product or plan is edited; the version is the one the editor saw. */
export interface Edit {
  readonly code: string
  readonly version: number
}

/** There is no such product or plan. */
export interface ProductNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
