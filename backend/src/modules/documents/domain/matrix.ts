import type { DocumentLine, DocumentProduct } from './preparation.ts'

/** A row of a matrix: something with lines, counted product by product. */
export interface MatrixRow<T> {
  readonly of: T
  /** By product, in the order of the products given. */
  readonly quantities: readonly number[]
  readonly total: number
}

export interface Matrix<T> {
  readonly products: readonly DocumentProduct[]
  readonly rows: readonly MatrixRow<T>[]
  readonly totals: readonly number[]
  readonly total: number
}

/** Rows by product, with totals both ways. Products that no row has are left out. */
export const matrixOf = <T extends { readonly lines: readonly DocumentLine[] }>(
  all: readonly DocumentProduct[],
  things: readonly T[],
): Matrix<T> => {
  const used = new Set(things.flatMap(({ lines }) => lines.map(({ product }) => product)))
  const products = all.filter(({ code }) => used.has(code))
  const column = new Map(products.map(({ code }, n) => [code, n]))
  const rows = things.map((of) => {
    const quantities = new Array<number>(products.length).fill(0)
    for (const { product, quantity } of of.lines) {
      const at = column.get(product) ?? 0
      quantities[at] = (quantities[at] ?? 0) + quantity
    }
    return { of, quantities, total: added(quantities) }
  })
  const totals = products.map((_, at) => added(rows.map(({ quantities }) => quantities[at] ?? 0)))
  return { products, rows, totals, total: added(totals) }
}

const added = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
