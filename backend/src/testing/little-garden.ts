import type { GardenNeeds } from '#app/garden/houses'
import { type Garden, openGarden } from '#app/garden/open-garden'
import type { GardenPorts } from '#app/garden/ports'
import { type Clock, clockIn } from '#kernel/clock'
import { type Actor, createTable } from '#platform/dynamo'
import { openSeal } from '#platform/seal'
import { testEngine } from './test-engine.ts'

/** A clock that stands still until it is told otherwise. */
export interface FixedClock extends Clock {
  readonly set: (iso: string) => void
}

/** Stands at the moment, read in Paris. */
export const fixedClock = (iso = '2025-06-02T08:00:00Z'): FixedClock => {
  let nowMs = Date.parse(iso)
  return {
    ...clockIn('Europe/Paris', () => nowMs),
    set: (next) => {
      nowMs = Date.parse(next)
    },
  }
}

/** A garden on an engine in memory, with what it sent. */
export interface LittleGarden {
  readonly garden: Garden
  readonly clock: FixedClock
  readonly invitations: { readonly email: string; readonly url: string | null }[]
  /** The needs of somebody's request. */
  readonly as: (actor?: Actor, idempotencyKey?: string) => GardenNeeds
}

const ALIX: Actor = { id: 'alix', name: 'Alix Martin' }
let tables = 0

/** Opens an empty garden of its own for one test file. */
export const littleGarden = async (ports: Partial<GardenPorts> = {}): Promise<LittleGarden> => {
  const clock = fixedClock()
  const invitations: { email: string; url: string | null }[] = []
  const address = { endpoint: await testEngine(), table: `little-${process.pid}-${++tables}` }
  await createTable(address)
  const garden = openGarden(address, {
    clock,
    accounts: {
      open: async ({ email }) => ({
        subject: `subject-${email}`,
        invitationUrl: `https://sign-in.example.org/${email}`,
      }),
    },
    sendInvitation: async (invitation) => {
      invitations.push(invitation)
    },
    logos: picturesInMemory(),
    photos: picturesInMemory(),
    page: {
      slug: 'little',
      auth: { url: 'https://sign-in.example.org', realm: 'little', clientId: 'cabas-web' },
      tiles: null,
      shiftedClock: false,
    },
    feedPlace: { publicUrl: 'https://little.example.org/', slug: 'little' },
    seal: openSeal('a-secret-of-the-tests', 'keys of little'),
    ...ports,
  })
  const as = (actor = ALIX, key?: string) =>
    garden.needsFor({ actor, idempotency: key ? { person: actor.id, key, fingerprint: key } : undefined })
  return { garden, clock, invitations, as }
}

const picturesInMemory = (): GardenPorts['logos'] => {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (name, { bytes }) => {
      kept.set(name, bytes)
    },
    get: async (name) => kept.get(name),
    remove: async (name) => {
      kept.delete(name)
    },
  }
}
