import { allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { Depot, DepotForm } from './depot-types.ts'

const path = (code: string) => ({ path: { code } })

export const readDepots = (archived: boolean) =>
  allPages((cursor) => {
    const query = {
      limit: 500,
      archived: archived ? ('true' as const) : ('false' as const),
      ...(cursor && { cursor }),
    }
    return settle(api.GET('/depots', { params: { query } }))
  })

export const readDepot = (code: string) => settle(api.GET('/depots/{code}', { params: path(code) }))

export const addDepot = ({ version, ...body }: DepotForm, once: Once) =>
  settle(api.POST('/depots', { params: { ...once }, body }))

export const changeDepot = ({ code, version = 1, ...details }: DepotForm, once: Once) =>
  settle(api.PUT('/depots/{code}', { params: { ...path(code), ...once }, body: { ...details, version } }))

type Which = Pick<Depot, 'code' | 'version'>
export const archiveDepot = ({ code, version }: Which, once: Once) =>
  settle(api.POST('/depots/{code}/archivings', { params: { ...path(code), ...once }, body: { version } }))

export const restoreDepot = ({ code, version }: Which, once: Once) =>
  settle(api.POST('/depots/{code}/restorations', { params: { ...path(code), ...once }, body: { version } }))

export const deleteDepot = ({ code, version }: Which, once: Once) =>
  settle(api.DELETE('/depots/{code}', { params: { ...path(code), query: { version }, ...once } }))

type NewPhoto = Which & { readonly photo: Blob }
/** The picture goes as it is: the garden looks into its bytes, not at its name. */
export const putPhoto = ({ code, version, photo }: NewPhoto, once: Once) =>
  settle(
    api.PUT('/depots/{code}/photo', {
      params: { ...path(code), query: { version }, ...once },
      body: photo as never,
      bodySerializer: () => photo,
      headers: { 'content-type': photo.type === 'image/jpeg' ? 'image/jpeg' : 'image/png' },
    }),
  )

export const dropPhoto = ({ code, version }: Which, once: Once) =>
  settle(api.DELETE('/depots/{code}/photo', { params: { ...path(code), query: { version }, ...once } }))

export const setPassword = ({ code, ...body }: Which & { readonly password: string }, once: Once) =>
  settle(api.PUT('/depots/{code}/password', { params: { ...path(code), ...once }, body }))

export const dropPassword = ({ code, version }: Which, once: Once) =>
  settle(api.DELETE('/depots/{code}/password', { params: { ...path(code), query: { version }, ...once } }))

export const readFeed = (code: string) => settle(api.GET('/depots/{code}/feed', { params: path(code) }))

export const renewFeed = (code: string, once: Once) =>
  settle(api.POST('/depots/{code}/feed/renewals', { params: { ...path(code), ...once } }))
