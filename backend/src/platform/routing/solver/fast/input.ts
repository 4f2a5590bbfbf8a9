/**
 * A problem reduced to what the fast core knows: one depot (node 0), equal vehicles, one capacity, at most one window
 * a stop, and one cost per arc. `costTo` and `timeTo` are the transposed matrices (the same arrays when symmetric):
 * `costTo[c * nodes + i]` is the cost from i to c, so that one row serves a whole insertion.
 */
export type CoreInput = {
  readonly n: number
  readonly cost: Int32Array
  readonly costTo: Int32Array
  readonly timed: boolean
  readonly time: Int32Array
  readonly timeTo: Int32Array
  readonly demand: Int32Array
  readonly capacity: number
  readonly opens: Int32Array
  readonly closes: Int32Array
  readonly service: Int32Array
  readonly prize: Float64Array
  readonly routesMax: number
}
