import type { Browser } from 'playwright-core'
import { gardenUrl } from './browser.ts'
import { apiFor, HAUTE_MOSELLE, PEOPLE, type Person, pageFor } from './people.ts'

/** A day on which something is packed, a round that drives, a member who subscribes: screens with something on them. */
export interface BusyPlaces {
  readonly day: string
  readonly drive: string
  readonly person: string
  readonly subscription: string
  readonly plan: string
  readonly retiredPlan: string
  readonly product: string
}

/** Somebody, and the addresses of the screens to look at as them. */
export interface Walk {
  readonly who: string
  readonly person: Person
  readonly screens: (busy: BusyPlaces) => readonly string[]
}

/** Looks for such places in the demonstration. */
export const busyPlaces = async (browser: Browser): Promise<BusyPlaces> => {
  const page = await pageFor(browser, PEOPLE.claire, { at: 'week' })
  const ask = await apiFor(page)
  const answer = async <T>(address: string) => (await ask<T>(gardenUrl(HAUTE_MOSELLE, `api/${address}`))).body
  const link = page.locator('#content article a.link').first()
  const day = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
  const [packing, people, lines, plans, products] = await Promise.all([
    answer<{ rounds: readonly { code: string; deliveryDay: string; baskets: number }[] }>(
      `preparations/${day}`,
    ),
    answer<{ items: readonly { id: string }[] }>('people?limit=1'),
    answer<{ items: readonly { member: number; subscription: number }[] }>(
      `preparations/${day}/lines?limit=1`,
    ),
    answer<{ items: readonly { code: string; retired: boolean }[] }>('plans?limit=200'),
    answer<{ items: readonly { code: string }[] }>('products'),
  ])
  await page.context().close()
  const round = known(packing.rounds.find(({ baskets }) => baskets > 0))
  const { member, subscription } = known(lines.items[0])
  return {
    day,
    drive: `${round.deliveryDay}/${round.code}`,
    person: known(people.items[0]).id,
    subscription: `${member}/subscriptions/${subscription}`,
    plan: known(plans.items.find(({ retired }) => !retired)).code,
    retiredPlan: known(plans.items.find(({ retired }) => retired)).code,
    product: known(products.items[0]).code,
  }
}

const known = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('The demonstration has nothing to show')
  return found
}

const forStaff = (busy: BusyPlaces): readonly string[] => [
  'week',
  `week/days/${busy.day}`,
  'members',
  'members/2',
  'depots',
  'depots/D01',
  'rounds',
  'rounds?view=list',
  'rounds?view=map',
  'rounds/round/MA',
  'calendar',
  'calendar/load',
  'products',
]

const forAdministrators = (busy: BusyPlaces): readonly string[] => [
  ...forStaff(busy),
  'week/2025-W24',
  'members/new',
  'members/categories',
  'members/2/edit',
  'members/2/subscriptions/new',
  `members/${busy.subscription}`,
  'depots/new',
  'rounds/new',
  'rounds/optimise',
  'people',
  'people/new',
  `people/${busy.person}`,
  'people/roles/new',
  'people/roles/accountant',
  'products/new-product',
  `products/product/${busy.product}`,
  'products/new-plan',
  `products/plan/${busy.plan}`,
  `products/plan/${busy.retiredPlan}`,
  'settings',
  'set-up',
  'journal',
  'imports',
  'guide',
  'nowhere',
]

const FOR_MEMBERS = [
  'my/baskets',
  'my/depot',
  'my/year',
  'my/calendar',
  'my/subscriptions',
  'my/subscriptions/new',
  'my/details',
  'not-allowed',
]

const forDrivers = (busy: BusyPlaces) => [...forStaff(busy), 'driving', `driving/${busy.drive}`]
const FOR_PLATFORM = ['gardens', 'gardens/new', 'gardens/trois-saules', 'guide', 'not-allowed', 'nowhere']

/** Every screen of a garden and of the platform, by who sees it. */
export const WALKS: readonly Walk[] = [
  { who: 'an administrator', person: PEOPLE.claire, screens: forAdministrators },
  { who: 'a packer and driver', person: PEOPLE.malik, screens: forDrivers },
  { who: 'an accountant', person: PEOPLE.solene, screens: forStaff },
  { who: 'a member', person: PEOPLE.camille, screens: () => FOR_MEMBERS },
  { who: 'a platform administrator', person: PEOPLE.dominique, screens: () => FOR_PLATFORM },
]
