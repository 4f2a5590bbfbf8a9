import { folded } from '#kernel/text'
import type { MemberDetails } from './member.ts'

type Home = Pick<MemberDetails, 'street' | 'postcode' | 'town' | 'position'>

/**
 * The details as told anew by somebody who did not see the map. Who moves is somewhere else, so the position is
 * forgotten; an address in other capitals, accents or spaces is the same place (RND-02).
 */
export const movedFrom = <M extends Home>(before: Home, next: M): M =>
  addressOf(before) === addressOf(next) ? next : { ...next, position: null }

const addressOf = ({ street, postcode, town }: Home): string =>
  [street, postcode, town].map(folded).join('\n')
