const FORM = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Seconds since midnight that `HH:MM` spells, or undefined when it spells no time of day. */
export const secondsOf = (text: string): number | undefined => {
  const match = FORM.exec(text)
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 : undefined
}

/** `HH:MM`, to the nearest minute; a round that comes home after midnight goes on counting, `25:10`. */
export const timeOf = (seconds: number): string => {
  const minutes = Math.round(seconds / 60)
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** Whole minutes of a delay: begun minutes count, for a minute late is late. */
export const minutesLate = (seconds: number): number => Math.max(0, Math.ceil(seconds / 60))

const pad = (value: number): string => String(value).padStart(2, '0')
