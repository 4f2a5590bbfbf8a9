/** The files of a garden and their columns, in the order in which they are read. */
export const gardenFiles = {
  'rounds.csv': ['code', 'name', 'weekday', 'preparation_day', 'colour', 'position'],
  'depots.csv': ['code', 'name', 'kind', 'town', 'postcode', 'latitude', 'longitude', 'capacity'],
  'round_stops.csv': ['round', 'depot', 'position'],
  'plans.csv': [
    'code',
    'name',
    'group',
    'price_eur',
    'deliveries',
    'home_delivery',
    'supporter',
    'waiting',
    'doubles_into',
    'retired',
  ],
  'members.csv': [
    'number',
    'kind',
    'organisation',
    'first_name',
    'last_name',
    'email',
    'phone',
    'street',
    'town',
    'postcode',
  ],
  'closed_weeks.csv': ['iso_year', 'iso_week'],
  'holiday_shifts.csv': ['round', 'usual_date', 'delivered_on'],
  'subscriptions.csv': [
    'number',
    'member',
    'plan',
    'quantity',
    'payment_method',
    'payment_rhythm',
    'first_payment_month',
    'payments',
    'entitled_deliveries',
    'planned_deliveries',
    'carried_over',
  ],
  'weekly_quantities.csv': ['subscription', 'iso_week', 'quantity', 'depot'],
} as const satisfies Record<string, readonly string[]>

export type GardenFileName = keyof typeof gardenFiles

/** The nine names. */
export const gardenFileNames = Object.keys(gardenFiles) as GardenFileName[]

const COPY = /(?: ?\(\d+\)| - copie| - copy)(?=\.csv$)/

/** Which of the nine a file is, whatever a download or a copy did to its name; undefined for a stranger. */
export const gardenFileFor = (name: string): GardenFileName | undefined => {
  const plain = name.toLowerCase().replace(COPY, '').replaceAll('-', '_').trim()
  return gardenFileNames.find((known) => known === plain)
}
