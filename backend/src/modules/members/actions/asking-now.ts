import type { Asking } from '../domain/asked-fields.ts'
import type { MembersNeeds } from './needs.ts'

/** What the garden asks of its members today (MEM-01). */
export const askingNow = async (needs: Pick<MembersNeeds, 'settings' | 'clock'>): Promise<Asking> => ({
  fields: (await needs.settings.garden()).memberFields,
  today: needs.clock.today(),
})
