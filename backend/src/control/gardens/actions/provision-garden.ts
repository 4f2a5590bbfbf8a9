import type { GardenRecord } from '../domain/garden-record.ts'
import { type GardenEvent, stateAfter } from '../domain/lifecycle.ts'
import type { GardensNeeds } from '../needs.ts'

/**
 * Brings a garden up: table and files, realm, process, founding, letter to the first administrator. Every step may be
 * done again, so a platform that was killed in the middle goes on from the beginning at its next start (OPS-02).
 */
export const provisionGarden = async (needs: GardensNeeds, slug: string): Promise<void> => {
  const garden = await needs.gardens.find(slug)
  if (!garden || garden.state === 'stopped') return
  try {
    const invitedAt = await steps(needs, garden)
    await record(needs, slug, 'provisioned', { invitedAt, lastError: null })
  } catch (error) {
    const reason = needs.presentable(error instanceof Error ? error.message : String(error))
    await record(needs, slug, 'broken', { lastError: reason })
  }
}

const steps = async (needs: GardensNeeds, garden: GardenRecord): Promise<number> => {
  const { slug, name, website, administrator } = garden
  await needs.runner.prepare(slug)
  await needs.signIn.putRealm(slug, name)
  const { url } = await needs.runner.run(slug)
  if (garden.invitedAt !== null) return garden.invitedAt
  const { subject, invitationUrl } = await needs.signIn.openAccount(slug, administrator)
  await needs.found(url, { name, website, administrator: { ...administrator, subject } })
  await needs.writeToAdministrator({ slug, name }, administrator, invitationUrl)
  return needs.nowMs()
}

const record = async (
  needs: GardensNeeds,
  slug: string,
  event: GardenEvent,
  learned: Partial<Pick<GardenRecord, 'invitedAt' | 'lastError'>>,
): Promise<void> => {
  const garden = await needs.gardens.find(slug)
  const state = garden && stateAfter(garden.state, event)
  if (!garden || garden.state === 'stopped' || !state?.ok) return
  if (isSame(garden, { ...learned, state: state.value })) return
  const next = { ...garden, ...learned, state: state.value, version: garden.version + 1 }
  const written = await needs.commit({
    writes: [needs.gardens.replaceGarden(next)],
    facts: [{ kind: `garden-${event}`, subject: `garden ${slug}`, figures: { error: next.lastError } }],
    touches: [],
    result: null,
  })
  // Somebody stopped it meanwhile: look again, what they wish counts.
  if (!written.ok) await record(needs, slug, event, learned)
}

const isSame = (garden: GardenRecord, next: Partial<GardenRecord>): boolean =>
  Object.entries(next).every(([name, value]) => garden[name as keyof GardenRecord] === value)
