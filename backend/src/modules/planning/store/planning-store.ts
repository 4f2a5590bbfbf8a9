import {
  cached,
  forget,
  type ItemPage,
  insert,
  type Key,
  overwrite,
  type PageRequest,
  type Revisions,
  replace,
  type Table,
  type Write,
} from '#platform/dynamo'
import type { Acceptance } from '../domain/acceptance.ts'
import { type PlanningServices, usualServices } from '../domain/planning-services.ts'
import { type PlanningSettings, usualPlanning } from '../domain/planning-settings.ts'
import type { Proposal } from '../domain/proposal.ts'
import { PLANNING_FAMILY } from '../family.ts'
import { planningPatterns } from './keys.ts'

/** The rounds that keep their order; version 0 until somebody locked one. */
export interface OrderLocks {
  readonly rounds: readonly string[]
  readonly version: number
}

/** Where the homes of each round were last put, among its depots; version 0 until somebody put one somewhere. */
export interface HomeOrders {
  readonly orders: Readonly<Record<string, readonly string[]>>
  readonly version: number
}

/** What the planning of one garden keeps. */
export interface Planning {
  readonly settings: () => Promise<PlanningSettings>
  readonly locks: () => Promise<OrderLocks>
  readonly homeOrders: () => Promise<HomeOrders>
  readonly services: () => Promise<PlanningServices>
  /** The key of the account, closed; undefined when there is none. */
  readonly closedKey: () => Promise<string | undefined>
  /** Writes the version after the one its editor saw. */
  readonly writeSettings: (settings: PlanningSettings) => Write
  readonly writeLocks: (locks: OrderLocks) => Write
  readonly writeHomeOrders: (homes: HomeOrders) => Write
  readonly writeServices: (services: PlanningServices) => Write
  readonly writeKey: (closed: string) => Write
  readonly forgetKey: () => Write
  /**
   * Writes that hold a change back when anything of planning changed since this call, and stand in for its touch: for
   * what was decided on two items at once. `subject` names them in the refusal.
   */
  readonly alone: (subject: string) => Promise<readonly Write[]>
  /** Undefined once it is older than 30 days. */
  readonly proposal: (id: string, nowMs: number) => Promise<Proposal | undefined>
  readonly insertProposal: (proposal: Proposal) => Write
  readonly acceptance: (id: string) => Promise<Acceptance | undefined>
  /** Newest first. */
  readonly acceptances: (page: Omit<PageRequest, 'newestFirst'>) => Promise<ItemPage<Acceptance>>
  /** Fails as `already-exists` when the proposal was accepted before. */
  readonly insertAcceptance: (acceptance: Acceptance) => Write
  readonly replaceAcceptance: (acceptance: Acceptance) => Write
}

const KEPT_MS = 30 * 86_400_000

/** Opens what planning keeps over a garden's table. */
export const openPlanning = (table: Table, revisions: Revisions): Planning => ({
  ...openSettings(table, revisions),
  ...openProposals(table),
})

type Settings = Omit<Planning, keyof ReturnType<typeof openProposals>>

const openSettings = (table: Table, revisions: Revisions): Settings => {
  const read = cached(revisions, [PLANNING_FAMILY], async () => {
    const [settings, locks, homes, services, key] = await Promise.all([
      table.get<PlanningSettings & Key>(settingsKey),
      table.get<OrderLocks & Key>(locksKey),
      table.get<HomeOrders & Key>(homesKey),
      table.get<PlanningServices & Key>(servicesKey),
      table.get<{ readonly closed: string } & Key>(keyKey),
    ])
    return {
      settings: settings ? bare(settings) : usualPlanning,
      locks: locks ? bare(locks) : unlocked,
      homes: homes ? bare(homes) : noHomes,
      services: services ? bare(services) : usualServices,
      // A key used to be forgotten by keeping an empty text.
      closedKey: key?.closed || undefined,
    }
  })
  return {
    settings: async () => (await read()).settings,
    locks: async () => (await read()).locks,
    homeOrders: async () => (await read()).homes,
    services: async () => (await read()).services,
    closedKey: async () => (await read()).closedKey,
    writeSettings: (settings) => write(settingsKey, settings, 'planning'),
    writeLocks: (locks) => write(locksKey, locks, 'order locks'),
    writeHomeOrders: (homes) => write(homesKey, homes, 'order of homes'),
    writeServices: (services) => write(servicesKey, services, 'planning services'),
    writeKey: (closed) => overwrite(keyKey, { closed }, 'planning services'),
    forgetKey: () => forget(keyKey, 'planning services'),
    alone: async (subject) => (await revisions.read()).next(PLANNING_FAMILY, subject),
  }
}

type Kept =
  | 'proposal'
  | 'insertProposal'
  | 'acceptance'
  | 'acceptances'
  | 'insertAcceptance'
  | 'replaceAcceptance'

const openProposals = (table: Table): Pick<Planning, Kept> => ({
  proposal: async (id, nowMs) => {
    const kept = await table.get<KeptProposal>(planningPatterns.proposal.key({ id }))
    return kept && kept.expiresAt * 1000 > nowMs ? proposalFrom(kept.proposal) : undefined
  },
  insertProposal: (proposal) => {
    const expiresAt = Math.floor((proposal.createdAtMs + KEPT_MS) / 1000)
    const kept: KeptProposal = { proposal: JSON.stringify(proposal), expiresAt }
    return insert(planningPatterns.proposal.key(proposal), kept, proposalName(proposal.id))
  },
  acceptance: async (id) => {
    const kept = await table.get<Acceptance & Key>(planningPatterns.acceptance.key({ id }))
    return kept && bare(kept)
  },
  acceptances: async (page) => {
    const range = planningPatterns.acceptance.range({})
    const { items, next } = await table.page<Acceptance & Key>(range, { ...page, newestFirst: true })
    return { items: items.map(bare), next }
  },
  insertAcceptance: (acceptance) =>
    insert(planningPatterns.acceptance.key(acceptance), acceptance, proposalName(acceptance.id)),
  replaceAcceptance: (acceptance) =>
    replace(
      planningPatterns.acceptance.key(acceptance),
      acceptance,
      acceptance.version - 1,
      proposalName(acceptance.id),
    ),
})

/** A proposal is read as a whole only, and its names and figures would cost many attributes. */
interface KeptProposal {
  readonly proposal: string
  readonly expiresAt: number
}

/** One that was kept before optimisers could be chosen came from our own; some were kept with who asked for what. */
const proposalFrom = (text: string): Proposal => {
  const { by: _, wishes: __, ...kept } = JSON.parse(text) as OlderProposal
  return { optimiser: 'own', failures: [], ...kept }
}

type OlderProposal = Omit<Proposal, 'optimiser' | 'failures'> &
  Partial<Proposal> & { readonly by?: string; readonly wishes?: unknown }

const write = (key: Key, item: { readonly version: number }, subject: string): Write =>
  item.version === 1 ? insert(key, item, subject) : replace(key, item, item.version - 1, subject)

const unlocked: OrderLocks = { rounds: [], version: 0 }
const settingsKey = planningPatterns.settings.key({})
const locksKey = planningPatterns.locks.key({})
const noHomes: HomeOrders = { orders: {}, version: 0 }
const homesKey = planningPatterns.homes.key({})
const servicesKey = planningPatterns.services.key({})
const keyKey = planningPatterns.key.key({})
const proposalName = (id: string): string => `proposal ${id}`
const bare = <T extends Key>({ pk, sk, ...item }: T): Omit<T, keyof Key> => item
