/** What is wrong with a problem, with the figures that explain it. Nothing was computed and nothing changed. */
export type ProblemRefusal =
  | { readonly kind: 'no-vehicle' }
  | { readonly kind: 'no-stop' }
  | { readonly kind: 'too-many-stops'; readonly stops: number; readonly max: number }
  | { readonly kind: 'too-many-vehicles'; readonly vehicles: number; readonly max: number }
  | { readonly kind: 'duplicate-id'; readonly of: 'stop' | 'vehicle'; readonly id: string }
  | { readonly kind: 'matrix-wrong-size'; readonly expected: number; readonly actual: number }
  | {
      readonly kind: 'matrix-with-holes'
      readonly holes: number
      /** Whether counting stopped at a million cells with holes among them. */
      readonly atLeast: boolean
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'matrix-beyond-range'
      readonly from: number
      readonly to: number
      readonly value: number
      readonly max: number
    }
  | { readonly kind: 'place-unknown'; readonly id: string; readonly place: number; readonly places: number }
  | {
      readonly kind: 'coordinate-not-finite'
      readonly place: number
      readonly latitude: number
      readonly longitude: number
    }
  | {
      readonly kind: 'coordinate-off-the-globe'
      readonly place: number
      readonly latitude: number
      readonly longitude: number
    }
  | { readonly kind: 'points-wrong-size'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'load-negative'; readonly id: string; readonly dimension: number; readonly load: number }
  | {
      readonly kind: 'capacity-negative'
      readonly id: string
      readonly dimension: number
      readonly capacity: number
    }
  | {
      readonly kind: 'number-out-of-range'
      readonly id: string
      readonly field: string
      readonly value: number
    }
  | {
      readonly kind: 'window-ends-before-start'
      readonly id: string
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'windows-overlap'; readonly id: string; readonly to: number; readonly from: number }
  | { readonly kind: 'vehicle-unknown'; readonly id: string; readonly vehicle: string }
  | { readonly kind: 'stop-unknown'; readonly stop: string; readonly where: StopListKind }
  | { readonly kind: 'stop-locked-twice'; readonly stop: string; readonly where: StopListKind }
  | {
      readonly kind: 'locks-contradict'
      readonly stop: string
      readonly other: string
      readonly why: LockConflict
    }

/** The list of the problem that names a stop. */
export type StopListKind = 'block' | 'frozen' | 'published'

/** Two wishes that cannot both hold: no vehicle in common, an order the wrong way round, a block half driven. */
export type LockConflict =
  | 'no-vehicle-in-common'
  | 'order-reversed'
  | 'block-partly-frozen'
  | 'frozen-in-forbidden-vehicle'

/** The largest problem accepted; beyond it a matrix alone takes 200 MB. */
export const stopsMax = 5000
/** The largest fleet accepted. */
export const vehiclesMax = 5000
