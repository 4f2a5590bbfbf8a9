import { checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result } from '#kernel/result'

export const roadSources = ['usual', 'osrm', 'estimate'] as const
export const optimisers = ['usual', 'own', 'vroom', 'spoke'] as const

/** A driver of a Spoke account, in the order of the rounds they take. */
export interface AccountDriver {
  readonly id: string
  readonly name: string
}

/** Who is asked for roads and for orders (RND-03); `usual` is what whoever runs the server has set for all gardens. */
export interface ServicesDetails {
  readonly roads: (typeof roadSources)[number]
  readonly osrmUrl: string
  readonly optimiser: (typeof optimisers)[number]
  readonly vroomUrl: string
  readonly drivers: readonly AccountDriver[]
}

/** The services as they are set; version 0 until somebody changed them. */
export interface PlanningServices extends ServicesDetails {
  readonly version: number
}

/** What holds in a garden that has set nothing: nobody outside is asked unless the server's own settings say so. */
export const usualServices: PlanningServices = {
  roads: 'usual',
  osrmUrl: '',
  optimiser: 'usual',
  vroomUrl: '',
  drivers: [],
  version: 0,
}

/** Says what is wrong with the address of a service; undefined when it may be tried. */
export type AddressFaultOf = (url: string) => string | undefined

const DRIVERS_MAX = 50

/** The services with these details, or all that is wrong with them. A service that is chosen needs its address or key. */
export const changeServices = (
  services: PlanningServices,
  typed: ServicesDetails,
  now: { readonly hasKey: boolean; readonly addressFault: AddressFaultOf },
): Result<PlanningServices, InvalidInput> => {
  const check = checking()
  const address = (path: string, value: string, needed: boolean): string => {
    const url = check.text(path, value, { max: 300, required: needed })
    const fault = url === '' ? undefined : now.addressFault(url)
    if (fault) check.refuse(path, fault)
    return url.replace(/\/+$/, '')
  }
  const details = {
    roads: typed.roads,
    optimiser: typed.optimiser,
    osrmUrl: address('osrmUrl', typed.osrmUrl, typed.roads === 'osrm'),
    vroomUrl: address('vroomUrl', typed.vroomUrl, typed.optimiser === 'vroom'),
    drivers: typed.drivers.map(({ id, name }, n) => ({
      id: driverId(check.refuse, `drivers.${n}.id`, id),
      name: check.text(`drivers.${n}.name`, name, { max: 80 }),
    })),
  }
  check.whole('drivers', details.drivers.length, typed.optimiser === 'spoke' ? 1 : 0, DRIVERS_MAX)
  if (typed.optimiser === 'spoke' && !now.hasKey) check.refuse('spokeKey', 'required')
  const checked = check.result(details)
  return checked.ok ? ok({ ...checked.value, version: services.version + 1 }) : checked
}

const driverId = (refuse: (path: string, kind: string) => void, path: string, id: string): string => {
  if (!/^drivers\/[\w-]{1,80}$/.test(id)) refuse(path, 'not-a-driver')
  return id
}

const KEY_FORM = /^[\x21-\x7e]{8,200}$/

/** A key as it is sent in a header: printable, without spaces. */
export const isKey = (text: string): boolean => KEY_FORM.test(text)
