/** One broken rule, with the figures that show it. */
export type Violation =
  | { readonly kind: 'unknown-stop'; readonly stop: string }
  | { readonly kind: 'unknown-vehicle'; readonly vehicle: string }
  | { readonly kind: 'not-once'; readonly stop: string; readonly times: number }
  | { readonly kind: 'vehicle-twice'; readonly vehicle: string }
  | { readonly kind: 'empty-route'; readonly vehicle: string }
  | { readonly kind: 'frozen-prefix-changed'; readonly vehicle: string }
  | {
      readonly kind: 'left-too-early'
      readonly vehicle: string
      readonly departure: number
      readonly earliest: number
    }
  | {
      readonly kind: 'back-too-late'
      readonly vehicle: string
      readonly end: number
      readonly latest: number
    }
  | {
      readonly kind: 'too-long'
      readonly vehicle: string
      readonly seconds: number
      readonly longest: number
    }
  | {
      readonly kind: 'faster-than-the-road'
      readonly vehicle: string
      readonly visit: number
      readonly shortSeconds: number
    }
  | {
      readonly kind: 'service-cut-short'
      readonly stop: string
      readonly seconds: number
      readonly needed: number
    }
  | { readonly kind: 'outside-windows'; readonly stop: string; readonly start: number }
  | {
      readonly kind: 'lateness-differs'
      readonly stop: string
      readonly claimed: number
      readonly counted: number
    }
  | {
      readonly kind: 'overloaded'
      readonly vehicle: string
      readonly dimension: number
      readonly load: number
      readonly capacity: number
    }
  | { readonly kind: 'vehicle-not-allowed'; readonly stop: string; readonly vehicle: string }
  | { readonly kind: 'out-of-order'; readonly stop: string; readonly after: string }
  | {
      readonly kind: 'too-many-trips'
      readonly vehicle: string
      readonly trips: number
      readonly max: number
    }
  | { readonly kind: 'reload-wrong'; readonly vehicle: string; readonly visit: number }
  | { readonly kind: 'break-wrong'; readonly vehicle: string; readonly start: number }
  | { readonly kind: 'break-missing'; readonly vehicle: string; readonly due: number }
  | { readonly kind: 'block-torn'; readonly stop: string; readonly next: string }
  | {
      readonly kind: 'figures-differ'
      readonly vehicle: string
      readonly figure: 'seconds' | 'metres'
      readonly claimed: number
      readonly counted: number
    }
  | { readonly kind: 'cost-differs'; readonly claimed: number; readonly counted: number }
