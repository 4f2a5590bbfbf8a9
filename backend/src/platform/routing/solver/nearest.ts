import { at, realAt } from './cells.ts'

/** For each of 1..n its `count` nearest others, nearest first, flat with `count` a row (row 0 unused). */
export const nearestBy = (
  n: number,
  count: number,
  distance: (c: number, other: number) => number,
): Int32Array => {
  const found = new Int32Array((n + 1) * count)
  const keys = new Float64Array(count)
  for (let c = 1; c <= n; c++) {
    fillRow(found.subarray(c * count, (c + 1) * count), keys.fill(Number.POSITIVE_INFINITY), c, n, distance)
  }
  return found
}

/** Fills one row of such a table. */
export const nearestOf = (
  row: Int32Array,
  c: number,
  n: number,
  distance: (c: number, other: number) => number,
): void => fillRow(row, new Float64Array(row.length).fill(Number.POSITIVE_INFINITY), c, n, distance)

/** Keeps the best in order while passing once over all others: expected cost far below a sort. */
const fillRow = (
  row: Int32Array,
  keys: Float64Array,
  c: number,
  n: number,
  distance: (c: number, other: number) => number,
): void => {
  const end = row.length - 1
  for (let other = 1; other <= n; other++) {
    const key = other === c ? Number.POSITIVE_INFINITY : distance(c, other)
    if (end >= 0 && key < realAt(keys, end)) insertSorted(row, keys, end, other, key)
  }
}

const insertSorted = (row: Int32Array, keys: Float64Array, end: number, node: number, key: number): void => {
  let place = end
  while (place > 0 && realAt(keys, place - 1) > key) {
    keys[place] = realAt(keys, place - 1)
    row[place] = at(row, place - 1)
    place--
  }
  keys[place] = key
  row[place] = node
}
