import type { Round, RoundForm } from './round-types.ts'

/** Colours that are told apart, also by people who see fewer of them, and that carry white or dark ink well. */
export const ROUND_COLOURS = [
  ['red', '#c2293f'],
  ['orange', '#b84c14'],
  ['yellow', '#e0b01d'],
  ['green', '#3d7a35'],
  ['teal', '#0f7f78'],
  ['sky', '#3f8fc4'],
  ['blue', '#2a4d9b'],
  ['purple', '#7a4b8c'],
  ['pink', '#d0699c'],
  ['brown', '#7a5230'],
  ['grey', '#6b6b63'],
  ['black', '#23221f'],
] as const

/** A round about which nothing is known yet: after the others, in a colour that none of them has. */
export const blankRound = (rounds: readonly Pick<Round, 'colour' | 'position'>[]): RoundForm => {
  const used = new Set(rounds.map(({ colour }) => colour.toLowerCase()))
  const [, colour] = ROUND_COLOURS.find(([, one]) => !used.has(one)) ?? ROUND_COLOURS[3]
  return {
    code: '',
    name: '',
    weekday: 2,
    preparationWeekday: 2,
    colour,
    position: Math.max(0, ...rounds.map(({ position }) => position)) + 1,
  }
}

/** What staff edit of the round, without its stops. */
export const formOf = ({ stops, archived, ...form }: Round): RoundForm => ({ ...form })
