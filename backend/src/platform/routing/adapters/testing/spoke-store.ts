/** What a fake Spoke keeps, in the shapes of its documentation. */
export type KeptPlan = {
  readonly id: string
  readonly title: string
  readonly starts: unknown
  readonly drivers: readonly string[]
  readonly depot: string | null
  optimization: 'creating' | 'optimizing' | 'optimized'
  readonly stops: KeptStop[]
}

export type KeptStop = {
  readonly id: string
  readonly sent: SentStop
  route: { readonly id: string; readonly driver: string } | null
  stopPosition: number | null
}

export type SentStop = {
  readonly address: { readonly latitude: number; readonly longitude: number }
  readonly timing: unknown
  readonly recipient: { readonly externalId: string }
  readonly optimizationOrder: string
  readonly allowedDrivers?: readonly string[]
}

type Answer = { readonly status: number; readonly body: unknown }

export type SpokeStore = {
  readonly plans: KeptPlan[]
  readonly drivers: { id: string; name: string; displayName?: string; active: boolean }[]
  /** How many optimisations were begun. */
  readonly begun: string[]
  readonly answer: (asked: string, body: unknown) => Answer
  /** Stops that are not accepted, by external id. */
  readonly refusedStops: Set<string>
  /** How an optimisation ends. */
  ending: 'well' | 'badly'
}

const pollsUntilDone = 2

export const spokeStore = (): SpokeStore => {
  const polls = new Map<string, number>()
  const store: SpokeStore = {
    plans: [],
    drivers: [],
    begun: [],
    refusedStops: new Set(),
    ending: 'well',
    answer: (asked, body) => {
      const [method = '', target = ''] = asked.split(' ')
      const url = new URL(target, 'http://spoke.example.org')
      const path = url.pathname.replace('/public/v1/', '')
      if (method === 'POST') return post(store, path, body)
      return path.startsWith('operations/') ? operation(store, polls, path) : get(store, polls, path, url)
    },
  }
  return store
}

const post = (store: SpokeStore, path: string, body: unknown): Answer => {
  if (path === 'plans') return createPlan(store, body as Pick<KeptPlan, 'title' | 'starts' | 'drivers'>)
  const plan = store.plans.find(({ id }) => path.startsWith(`${id}/`) || path.startsWith(`${id}:`))
  if (!plan) return { status: 404, body: null }
  if (path.endsWith('/stops:import')) return importStops(store, plan, body as SentStop[])
  plan.optimization = 'optimizing'
  store.begun.push(plan.id)
  return {
    status: 200,
    body: { id: `operations/${plan.id.slice(6)}`, type: 'plan_optimization', done: false },
  }
}

const createPlan = (store: SpokeStore, sent: Pick<KeptPlan, 'title' | 'starts' | 'drivers'>): Answer => {
  const id = `plans/p${store.plans.length + 1}`
  store.plans.push({ depot: null, ...sent, id, optimization: 'creating', stops: [] })
  return { status: 200, body: shown(store.plans.at(-1)) }
}

const importStops = (store: SpokeStore, plan: KeptPlan, sent: readonly SentStop[]): Answer => {
  const taken = sent.filter(({ recipient }) => !store.refusedStops.has(recipient.externalId))
  const fresh = taken.map((stop, i) => ({
    id: `${plan.id}/stops/s${plan.stops.length + i + 1}`,
    sent: stop,
    route: null,
    stopPosition: null,
  }))
  plan.stops.push(...fresh)
  const failed = sent.filter((stop) => !taken.includes(stop))
  return {
    status: 200,
    body: { success: fresh.map(({ id }) => id), failed: failed.map((stop) => ({ error: 'address', stop })) },
  }
}

const get = (store: SpokeStore, polls: Map<string, number>, path: string, url: URL): Answer => {
  if (path === 'plans') return { status: 200, body: paged('plans', store.plans.map(shown), url, 20) }
  if (path === 'drivers') return { status: 200, body: paged('drivers', store.drivers, url, 50) }
  const plan = store.plans.find(({ id }) => path === id || path === `${id}/stops`)
  if (!plan) return { status: 404, body: null }
  if (path.endsWith('/stops')) return { status: 200, body: paged('stops', stopsOf(plan), url, 10) }
  if (plan.optimization === 'optimizing') polled(store, polls, plan)
  return { status: 200, body: shown(plan) }
}

const operation = (store: SpokeStore, polls: Map<string, number>, path: string): Answer => {
  const plan = store.plans.find(({ id }) => `operations/${id.slice(6)}` === path)
  if (!plan) return { status: 404, body: null }
  const done = polled(store, polls, plan)
  const well = { numOptimizedStops: plan.stops.length, skippedStops: [] }
  const result = store.ending === 'well' ? well : { code: 'internal', message: 'no' }
  return { status: 200, body: { id: path, type: 'plan_optimization', done, ...(done ? { result } : {}) } }
}

const polled = (store: SpokeStore, polls: Map<string, number>, plan: KeptPlan): boolean => {
  const times = (polls.get(plan.id) ?? 0) + 1
  polls.set(plan.id, times)
  if (times < pollsUntilDone) return false
  plan.optimization = 'optimized'
  if (store.ending === 'well') order(plan)
  return true
}

/** Deals the stops out to the drivers they allow, those marked first at the front and last at the back. */
const order = (plan: KeptPlan): void => {
  const ranks = ['first', 'default', 'last']
  const ranked = plan.stops.toSorted(
    (a, b) => ranks.indexOf(a.sent.optimizationOrder) - ranks.indexOf(b.sent.optimizationOrder),
  )
  for (const [i, stop] of ranked.entries()) {
    const allowed = stop.sent.allowedDrivers ?? plan.drivers
    const driver = allowed[i % allowed.length]
    stop.route = driver === undefined ? null : { id: `routes/${driver.slice(8)}`, driver }
    stop.stopPosition = i + 1
  }
}

const shown = (plan: KeptPlan | undefined) => plan && { ...plan, drivers: [], stops: undefined, routes: [] }

const stopsOf = (plan: KeptPlan) => [
  { id: `${plan.id}/stops/start`, type: 'start', stopPosition: 0, recipient: null, route: null },
  ...plan.stops.map(({ id, sent, route, stopPosition }) => ({
    ...sent,
    id,
    type: 'stop',
    route,
    stopPosition,
  })),
]

const paged = (name: string, all: readonly unknown[], url: URL, max: number) => {
  const size = Math.min(max, Number(url.searchParams.get('maxPageSize') ?? max))
  const from = Number(url.searchParams.get('pageToken') ?? 0)
  const next = from + size < all.length ? String(from + size) : null
  return { [name]: all.slice(from, from + size), nextPageToken: next }
}
