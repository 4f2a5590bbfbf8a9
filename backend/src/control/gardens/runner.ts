import type { ProcessStatus } from './domain/lifecycle.ts'

/** Runs gardens: child processes on one machine, or workloads on a cluster. */
export interface Runner {
  /** Where the tables and files of a garden are; asked before it runs. */
  readonly prepare: (slug: string) => Promise<void>
  /** Starts the garden and keeps it running; settles with its internal address once it answers. Twice is harmless. */
  readonly run: (slug: string) => Promise<{ readonly url: string }>
  readonly stop: (slug: string) => Promise<void>
  readonly statusOf: (slug: string) => ProcessStatus | undefined
}
