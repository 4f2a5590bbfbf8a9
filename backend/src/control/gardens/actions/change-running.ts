import { ok, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { GardenRecord } from '../domain/garden-record.ts'
import { type LifecycleRefusal, stateAfter } from '../domain/lifecycle.ts'
import type { GardensNeeds } from '../needs.ts'
import { provisionGarden } from './provision-garden.ts'

export type RunningRefusal = LifecycleRefusal | Conflict | { readonly kind: 'not-found' }

/** Stops a garden; its address says so until it is started again (OPS-01). */
export const stopGarden = async (
  needs: GardensNeeds,
  slug: string,
): Promise<Result<GardenRecord, RunningRefusal>> => {
  const changed = await change(needs, slug, 'stop')
  if (changed.ok) await needs.runner.stop(slug)
  return changed
}

/** Starts a stopped garden, or takes up a failed one where it broke. */
export const startGarden = async (
  needs: GardensNeeds,
  slug: string,
): Promise<Result<GardenRecord, RunningRefusal>> => {
  const changed = await change(needs, slug, 'start')
  if (changed.ok) needs.inBackground(slug, (own) => provisionGarden(own, slug))
  return changed
}

/** Takes up every garden that should run or was being made when the platform went down. */
export const resumeGardens = async (needs: GardensNeeds): Promise<void> => {
  for (const { slug, state } of await needs.gardens.all())
    if (state === 'running' || state === 'creating')
      needs.inBackground(slug, (own) => provisionGarden(own, slug))
}

const change = async (
  needs: GardensNeeds,
  slug: string,
  event: 'stop' | 'start',
): Promise<Result<GardenRecord, RunningRefusal>> => {
  const garden = await needs.gardens.find(slug)
  if (!garden) return refused({ kind: 'not-found' })
  const state = stateAfter(garden.state, event)
  if (!state.ok) return state
  const next = { ...garden, state: state.value, lastError: null, version: garden.version + 1 }
  const written = await needs.commit({
    writes: [needs.gardens.replaceGarden(next)],
    facts: [
      {
        kind: event === 'stop' ? 'garden-stopped' : 'garden-started',
        subject: `garden ${slug}`,
        figures: {},
      },
    ],
    touches: [],
    result: next,
  })
  return written.ok ? ok(next) : written
}
