import { ok, type Result, refused } from '#kernel/result'
import type { Week } from '#kernel/week'
import type { Depot } from './depot.ts'
import type { DepotArchived } from './depot-lifecycle.ts'

/** What a chooser's password is worth; the comparison itself happens where the hash is kept. */
export type PasswordVerdict = 'right' | 'wrong' | 'none'

/** Who chooses: the garden's staff, or a member of a category ('' is none) with what they typed. */
export type DepotChooser =
  | { readonly staff: true }
  | { readonly staff: false; readonly category: string; readonly password: PasswordVerdict }

/** Refused: only the garden can leave baskets of this member there. */
export interface DepotReserved {
  readonly kind: 'depot-reserved'
  readonly depot: string
  readonly reservedFor: string
}

/** Refused: the depot is chosen with its password, and none was given. */
interface PasswordRequired {
  readonly kind: 'password-required'
  readonly depot: string
}

/** Refused: that is not the depot's password. */
interface WrongPassword {
  readonly kind: 'wrong-password'
  readonly depot: string
}

/** Refused: in one of the weeks the depot has no place left for so many baskets. */
export interface DepotFull {
  readonly kind: 'depot-full'
  readonly depot: string
  readonly capacity: number
  /** Baskets of others in that week. */
  readonly taken: number
  readonly week: Week
}

export type ChoiceRefusal = DepotArchived | DepotReserved | PasswordRequired | WrongPassword

/**
 * Whether a list for members of that category names the depot (DEP-02): a professional one is hidden from all others;
 * home deliveries and spare baskets are the garden's own business.
 */
export const isShownTo = (
  depot: Pick<Depot, 'kind' | 'archived' | 'categories'>,
  category: string,
): boolean => {
  if (depot.archived || depot.kind === 'home' || depot.kind === 'reserve') return false
  return depot.kind !== 'professional' || depot.categories.includes(category)
}

/**
 * Whether baskets may be left there for whoever chooses (DEP-02). Staff choose any depot in use. Members choose open
 * ones, restricted ones with their password, and professional ones of their category; a restricted depot without a
 * password is chosen by staff only.
 */
export const mayChoose = (depot: Depot, chooser: DepotChooser): Result<Depot, ChoiceRefusal> => {
  const { code, reservedFor } = depot
  if (depot.archived) return refused({ kind: 'depot-archived', depot: code })
  if (chooser.staff) return ok(depot)
  if (!isShownTo(depot, chooser.category) || isClosed(depot))
    return refused({ kind: 'depot-reserved', depot: code, reservedFor })
  if (depot.kind !== 'restricted' || chooser.password === 'right') return ok(depot)
  return refused({ kind: chooser.password === 'none' ? 'password-required' : 'wrong-password', depot: code })
}

const isClosed = ({ kind, hasPassword }: Depot): boolean => kind === 'restricted' && !hasPassword
