/** The family of revision counters that products and plans touch. */
export const PRODUCTS_FAMILY = 'products'
