import type { NavEntry, NavGroup } from './module.ts'

/** A group of the side navigation with its entries in order. */
export type NavSection = { readonly group: NavGroup; readonly entries: readonly NavEntry[] }

const GROUPS: readonly NavGroup[] = ['platform', 'week', 'people', 'places', 'garden', 'own']
const PHONE_MAX = 5

/** What this person may see, small order first. */
export const allowedEntries = (
  entries: readonly NavEntry[],
  can: (permission: string) => boolean,
): NavEntry[] => entries.filter((entry) => entry.permissions.some(can)).sort((a, b) => a.order - b.order)

/** The entries by group, empty groups left out. */
export const sections = (entries: readonly NavEntry[]): NavSection[] =>
  GROUPS.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) })).filter(
    (section) => section.entries.length > 0,
  )

/** The few at the bottom of a phone, five at most with « more » as the fifth, and whether there is more. */
export const phoneEntries = (entries: readonly NavEntry[]): { few: NavEntry[]; more: boolean } =>
  entries.length > PHONE_MAX
    ? { few: entries.slice(0, PHONE_MAX - 1), more: true }
    : { few: [...entries], more: false }
