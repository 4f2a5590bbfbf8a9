import { DEMO_GARDENS, DEMO_PASSWORD, PLATFORM_ADMINISTRATOR } from './demo/demo-gardens.ts'
import type { Place } from './place.ts'
import type { Sentences } from './sentences.ts'
import type { Terminal } from './terminal.ts'

const EMAIL_WIDTH = 26

/** Tells the addresses, and who may sign in to try. */
export const announce = (place: Place, say: Sentences, terminal: Terminal): void => {
  const person = (email: string, what: string) => `    ${email.padEnd(EMAIL_WIDTH)}${what}`
  const gardens = DEMO_GARDENS.flatMap(({ slug, name, people }) => {
    const [url, ownName] = place.gardenUrls(slug)
    return [
      '',
      `  ${name}`,
      `    ${url}   ${say.orAddress(ownName)}`,
      ...people.map(({ email, role }) => person(email, say.roles[role])),
    ]
  })
  const lines = [
    '',
    say.ready,
    ...gardens,
    '',
    `  ${say.platform}`,
    `    ${place.platformUrl}`,
    person(PLATFORM_ADMINISTRATOR.email, say.roles.platform),
    '',
    `  ${say.captured}`,
    `    ${place.captureUrl}`,
    '',
    `  ${say.password(DEMO_PASSWORD)}`,
    `  ${say.stopHint}`,
    '',
  ]
  for (const line of lines) terminal.say(line)
}
