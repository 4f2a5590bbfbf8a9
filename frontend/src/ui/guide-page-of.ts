/** The page of the user guide that explains a screen, by the first word of its help. */
const PAGES = {
  calendar: 'calendar',
  depots: 'depots',
  driving: 'driving',
  gardens: 'platform',
  imports: 'import',
  journal: 'journal',
  members: 'members',
  my: 'my-baskets',
  people: 'people',
  planning: 'optimise',
  products: 'products',
  rounds: 'rounds',
  settings: 'settings',
  setup: 'set-up',
  subscribing: 'my-baskets',
  subscriptions: 'members',
  week: 'week',
} as const

/** Help that has a page of its own, other than its module's. */
const OTHERS: Readonly<Record<string, string>> = { 'subscriptions.load': 'calendar' }

/** Every help there is a page for: by module, and those with a page of their own. */
export const helpTopics: readonly string[] = [...Object.keys(PAGES), ...Object.keys(OTHERS)]

/** The page of the guide for the help of a screen (`depots.list`). */
export const guidePageOf = (topic: string): string => {
  const module = topic.split('.')[0] as keyof typeof PAGES
  return OTHERS[topic] ?? PAGES[module] ?? 'sign-in'
}
