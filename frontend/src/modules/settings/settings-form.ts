import { addDays } from '../../kernel/days.ts'
import { type Garden, type MemberFields, memberFields, type SettingsForm } from './settings-types.ts'

/** What staff edit of the garden. */
export const formOf = ({ hasLogo, setUp, ...form }: Garden): SettingsForm => ({
  ...form,
  memberFields: { ...form.memberFields },
})

/** The ways in which a field may be asked: nobody must live with others, and every card leads with the category. */
export const statesOf = (field: keyof MemberFields) =>
  (['hidden', 'optional', 'required'] as const).filter(
    (state) =>
      !(field === 'household' && state === 'required') && !(field === 'category' && state === 'hidden'),
  )

/** The fields that are asked in one way. */
export const fieldsThatAre = (fields: MemberFields, state: MemberFields['email']) =>
  memberFields.filter((field) => fields[field] === state)

/** The account number with only its ends to be seen: enough to recognise it, too little to use it. */
export const maskedIban = (iban: string): string =>
  iban.length < 12 ? '••••' : `${iban.slice(0, 4)} •••• •••• ${iban.slice(-4)}`

/** The account number in groups of four, as it stands on paper. */
export const spacedIban = (iban: string): string =>
  iban.replaceAll(/\s/g, '').replaceAll(/(.{4})(?=.)/g, '$1 ')

/** The last day on which a delivery may still be changed: a day frozen that many days before is closed on that day. */
export const lastDayToChange = (delivery: string, deadlineDays: number): string =>
  addDays(delivery, -deadlineDays - 1)

/** A degree that the text spells (`48,1892`), or null when it spells none. */
export const degreesFrom = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(value) ? null : value
}

/** The time zones of France, its overseas regions and its neighbours, with the garden's own when it is another. */
export const timeZones = (own: string): readonly string[] => [...new Set([...ZONES, own])]

const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/St_Barthelemy',
  'America/Marigot',
  'America/Miquelon',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
  'Europe/Brussels',
  'Europe/Luxembourg',
  'Europe/Zurich',
  'Europe/London',
]
