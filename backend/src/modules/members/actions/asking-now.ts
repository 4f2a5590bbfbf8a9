import type { Asking } from '../domain/asked-fields.ts'
import type { MembersNeeds } from './needs.ts'

/** What the garden asks of its members, and offers them, today (MEM-01, MEM-02). */
export const askingNow = async (
  needs: Pick<MembersNeeds, 'settings' | 'categories' | 'clock'>,
): Promise<Asking> => {
  const [{ memberFields }, { categories }] = await Promise.all([
    needs.settings.garden(),
    needs.categories.all(),
  ])
  return {
    fields: memberFields,
    today: needs.clock.today(),
    categories: categories.filter(({ retired }) => !retired).map(({ code }) => code),
  }
}
