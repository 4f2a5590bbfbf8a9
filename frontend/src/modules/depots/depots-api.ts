import { type Answer, allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { Depot, DepotForm } from './depot-types.ts'

const path = (code: string) => ({ path: { code } })

export const readDepots = (archived: boolean): Promise<Answer<readonly Depot[]>> =>
  allPages((cursor) => {
    const query = {
      limit: 500,
      archived: archived ? ('true' as const) : ('false' as const),
      ...(cursor && { cursor }),
    }
    return settle(api.GET('/depots', { params: { query } })) as Promise<
      Answer<{ items: Depot[]; next: string | null }>
    >
  })

export const readDepot = (code: string) =>
  settle(api.GET('/depots/{code}', { params: path(code) })) as Promise<Answer<Depot>>

export const addDepot = ({ version, ...body }: DepotForm, once: Once) =>
  settle(api.POST('/depots', { params: { ...once }, body })) as Promise<Answer<Depot>>

export const changeDepot = ({ code, version = 1, ...details }: DepotForm, once: Once) =>
  settle(
    api.PUT('/depots/{code}', { params: { ...path(code), ...once }, body: { ...details, version } }),
  ) as Promise<Answer<Depot>>

type Which = Pick<Depot, 'code' | 'version'>
export const archiveDepot = ({ code, version }: Which, once: Once) =>
  settle(
    api.POST('/depots/{code}/archivings', { params: { ...path(code), ...once }, body: { version } }),
  ) as Promise<Answer<Depot>>

export const restoreDepot = ({ code, version }: Which, once: Once) =>
  settle(
    api.POST('/depots/{code}/restorations', { params: { ...path(code), ...once }, body: { version } }),
  ) as Promise<Answer<Depot>>

export const deleteDepot = ({ code, version }: Which, once: Once) =>
  settle(api.DELETE('/depots/{code}', { params: { ...path(code), query: { version }, ...once } })) as Promise<
    Answer<Depot>
  >

type Feed = { readonly url: string }
export const readFeed = (code: string) =>
  settle(api.GET('/depots/{code}/feed', { params: path(code) })) as Promise<Answer<Feed>>

export const renewFeed = (code: string, once: Once) =>
  settle(api.POST('/depots/{code}/feed/renewals', { params: { ...path(code), ...once } })) as Promise<
    Answer<Feed>
  >
