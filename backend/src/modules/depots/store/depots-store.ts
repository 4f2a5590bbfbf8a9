import { compareNames } from '#kernel/text'
import {
  cached,
  insert,
  type Key,
  type Revisions,
  remove,
  replace,
  type Table,
  type Write,
} from '#platform/dynamo'
import type { Depot } from '../domain/depot.ts'
import { emptyDepot } from '../domain/depot-lifecycle.ts'
import { DEPOTS_FAMILY } from '../family.ts'
import { depotPatterns } from './keys.ts'

/** Every depot as of now, archived ones too, in order of their codes. */
interface DepotList {
  readonly depots: readonly Depot[]
  readonly depot: (code: string) => Depot | undefined
}

/** The depots of one garden: read at once, written one by one. */
export interface Depots {
  readonly all: () => Promise<DepotList>
  readonly insertDepot: (depot: Depot) => Write
  readonly replaceDepot: (depot: Depot, version: number) => Write
  readonly deleteDepot: (depot: Depot, version: number) => Write
  /** Holds a change back when the depot has been deleted meanwhile. */
  readonly depotExists: (code: string) => Write
}

/** Opens the depots of a garden over its table. */
export const openDepots = (table: Table, revisions: Revisions): Depots => ({
  all: cached(revisions, [DEPOTS_FAMILY], async () => {
    const items = await table.all<Depot & Key>(depotPatterns.depot.range({}))
    const depots = items.map(fromItem).toSorted(byCode)
    const byItsCode = new Map(depots.map((depot) => [depot.code, depot]))
    return { depots, depot: (code) => byItsCode.get(code) }
  }),
  insertDepot: (depot) => insert(keyOf(depot.code), depot, nameOf(depot.code)),
  replaceDepot: (depot, version) => replace(keyOf(depot.code), depot, version, nameOf(depot.code)),
  deleteDepot: (depot, version) => remove(keyOf(depot.code), version, nameOf(depot.code)),
  depotExists: (code) => ({ kind: 'check', key: keyOf(code), when: { kind: 'any' }, subject: nameOf(code) }),
})

// An item written before a field was kept has none of it.
const fromItem = ({ pk, sk, ...depot }: Depot & Key): Depot => ({ ...emptyDepot, ...depot })

const byCode = (a: Depot, b: Depot): number => compareNames(a.code, b.code)
const keyOf = (code: string): Key => depotPatterns.depot.key({ code })
const nameOf = (code: string): string => `depot ${code}`
