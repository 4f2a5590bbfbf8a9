import type { Day } from '#kernel/day'
import type { Pictures } from '#kernel/pictures'
import { weekOf } from '#kernel/week'
import { type Agenda, type Delivery, type DeliveryWeek, preparationLinesOf } from '#modules/deliveries'
import type { PreparationSource } from '#modules/documents'
import type { Stores } from './stores.ts'

type Preparation = NonNullable<Awaited<ReturnType<PreparationSource['preparationOf']>>>

/** What documents say of a preparation day, gathered from the agenda and the houses below it. */
export const preparationSource = (
  stores: Pick<Stores, 'settings' | 'depots' | 'members'>,
  agenda: Agenda,
  logos: Pictures,
): PreparationSource => ({
  preparationOf: async (day, wanted) => {
    const week = await agenda.week(weekOf(day))
    const { lines: packed, categoryName } = await preparationLinesOf({ agenda }, day, wanted)
    if (packed.length === 0) return undefined
    const [{ depots }, register, garden] = await Promise.all([
      stores.depots.all(),
      stores.members.register(),
      gardenOf(stores.settings, logos),
    ])
    const used = new Set(packed.map(({ depot }) => depot))
    return {
      day,
      garden,
      rounds: roundsOf(week, packed),
      depots: depots
        .filter(({ code }) => used.has(code))
        .map(({ contact, ...depot }) => ({
          ...depot,
          contactName: contact.name,
          contactPhone: contact.phone,
        })),
      products: productsOf(week, packed),
      lines: packed.map((delivery) => {
        const { street = '', postcode = '', town = '' } = register.member(delivery.member) ?? {}
        return { ...lineOf(delivery, categoryName), street, postcode, town }
      }),
    }
  },
})

const gardenOf = async (settings: Stores['settings'], logos: Pictures): Promise<Preparation['garden']> => {
  const [garden, place] = await Promise.all([settings.garden(), settings.logo()])
  const { name, phone, email, locale, timeZone } = garden
  return {
    name,
    phone,
    email,
    locale,
    timeZone,
    logo: place ? ((await logos.get(place.name)) ?? null) : null,
  }
}

const roundsOf = ({ roundDays }: DeliveryWeek, packed: readonly Delivery[]): Preparation['rounds'] => {
  const driven = new Set(packed.map(({ round, day }) => roundDay(round, day)))
  return roundDays
    .filter(({ round, day }) => driven.has(roundDay(round, day)))
    .map(({ round, roundName, day }) => ({ code: round, name: roundName, deliveryDay: day }))
}

const roundDay = (round: string, day: Day): string => `${round} ${day}`

/** The products that are packed, under the names of that day; plans without a product stand for themselves. */
const productsOf = ({ order }: DeliveryWeek, packed: readonly Delivery[]): Preparation['products'] => {
  const names = new Map(packed.map(({ product, productName }) => [product, productName]))
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => order.product(a.code) - order.product(b.code) || a.name.localeCompare(b.name, 'fr'))
}

const lineOf = (
  delivery: Delivery,
  categoryName: (code: string) => string,
): Omit<Preparation['lines'][number], 'street' | 'postcode' | 'town'> => ({
  round: delivery.round,
  position: delivery.stop,
  deliveryDay: delivery.day,
  depot: delivery.depot,
  depotName: delivery.depotName,
  member: delivery.member,
  memberName: delivery.memberName,
  listedName: delivery.listedName,
  categoryName: categoryName(delivery.category),
  phone: delivery.phone,
  plan: delivery.plan,
  planName: delivery.planName,
  product: delivery.product,
  productName: delivery.productName,
  quantity: delivery.quantity,
})
