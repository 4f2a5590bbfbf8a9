import type { ServiceFailure } from '../domain/proposal.ts'
import type { OrderService, PlanningNeeds, RoadService, ServiceFault } from './needs.ts'

type Needs = Pick<PlanningNeeds, 'planning' | 'seal'>

/** Who is asked for roads. */
export const roadService = async ({ planning }: Pick<Needs, 'planning'>): Promise<RoadService> => {
  const { roads, osrmUrl } = await planning.services()
  return roads === 'osrm' ? { kind: 'osrm', url: osrmUrl } : { kind: roads }
}

/** Who is asked for orders; a key that does not open any more is a fault, and our own engine is asked. */
export const orderService = async (
  needs: Needs,
): Promise<{ readonly service: OrderService; readonly failure: ServiceFailure | null }> => {
  const { optimiser, vroomUrl, drivers } = await needs.planning.services()
  if (optimiser === 'vroom') return { service: { kind: 'vroom', url: vroomUrl }, failure: null }
  if (optimiser !== 'spoke') return { service: { kind: optimiser }, failure: null }
  const key = await openKey(needs)
  if (key === undefined)
    return { service: { kind: 'own' }, failure: failureOf('spoke', { kind: 'key-unreadable' }) }
  return { service: { kind: 'spoke', key, drivers }, failure: null }
}

/** The key of the account as it is sent; undefined when there is none, or it was closed by another server. */
export const openKey = async ({ planning, seal }: Needs): Promise<string | undefined> => {
  const closed = await planning.closedKey()
  return closed === undefined ? undefined : seal.open(closed)
}

/** A fault as it is kept and shown. */
export const failureOf = (
  service: ServiceFailure['service'],
  { kind, status, constraints = [] }: ServiceFault,
): ServiceFailure => ({ service, kind, status: status || null, constraints })
