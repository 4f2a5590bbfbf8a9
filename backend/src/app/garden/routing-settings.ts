/** What whoever runs the server has set about roads and optimisers, for all gardens of it. */
export interface RoutingSettings {
  /** An OSRM server for roads; without one distances are estimated. */
  readonly osrmUrl?: string | undefined
  /** A VROOM server for orders; without one our own engine finds them. */
  readonly vroomUrl?: string | undefined
  /** Whether gardens may name servers of this machine or of a private network. */
  readonly privateAllowed?: boolean | undefined
  /** Where accounts of Spoke are; its own address otherwise. */
  readonly spokeUrl?: string | undefined
}
