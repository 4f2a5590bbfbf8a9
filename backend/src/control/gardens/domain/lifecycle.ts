import { ok, type Result, refused } from '#kernel/result'

/** What is wished of a garden, or how far its making came. */
export type GardenState = 'creating' | 'running' | 'stopped' | 'failed'

/** What happens to a garden: its making succeeds or breaks; somebody stops or starts it. */
export type GardenEvent = 'provisioned' | 'broken' | 'stop' | 'start'

/** Why an event is not for a garden in its state. */
export interface LifecycleRefusal {
  readonly kind: 'garden-being-created' | 'garden-already-running' | 'garden-already-stopped'
}

type Step = { readonly to: GardenState } | LifecycleRefusal

/** Every event in every state. A process that dies breaks nothing here: it is started again by its runner. */
export const lifecycle = {
  creating: {
    provisioned: { to: 'running' },
    broken: { to: 'failed' },
    stop: { kind: 'garden-being-created' },
    start: { kind: 'garden-being-created' },
  },
  running: {
    provisioned: { to: 'running' },
    broken: { to: 'running' },
    stop: { to: 'stopped' },
    start: { kind: 'garden-already-running' },
  },
  stopped: {
    provisioned: { to: 'stopped' },
    broken: { to: 'stopped' },
    stop: { kind: 'garden-already-stopped' },
    start: { to: 'running' },
  },
  failed: {
    provisioned: { to: 'running' },
    broken: { to: 'failed' },
    stop: { to: 'stopped' },
    start: { to: 'creating' },
  },
} as const satisfies Record<GardenState, Record<GardenEvent, Step>>

/** The state after the event, or why it is not for this garden. */
export const stateAfter = (state: GardenState, event: GardenEvent): Result<GardenState, LifecycleRefusal> => {
  const step: Step = lifecycle[state][event]
  return 'to' in step ? ok(step.to) : refused(step)
}

/** How a garden's process is doing. */
export interface ProcessStatus {
  readonly phase: 'starting' | 'ready' | 'waiting'
  /** How often it was started again since the platform started. */
  readonly restarts: number
  readonly memoryMb: number | null
  readonly lastError: string | null
}

/** What people see: a garden that should run is `starting` until it answers, and `failed` while it keeps dying. */
export type ShownState = GardenState | 'starting'

const DYING_FROM = 3

/** The state to show for what is wished and how the process does. */
export const shownState = (state: GardenState, process: ProcessStatus | undefined): ShownState => {
  if (state !== 'running') return state
  if (process?.phase === 'ready') return 'running'
  return process?.phase === 'waiting' && process.restarts >= DYING_FROM ? 'failed' : 'starting'
}
