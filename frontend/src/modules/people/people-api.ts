import { type Answer, allPages, api, settle } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import type { Once } from '../../api/use-action.ts'

export type Person = components['schemas']['Person']
export type Role = components['schemas']['Role']
export type PersonForm = {
  id: string
  name: string
  email: string
  role: string
  member: number | null
  version: number
}
export type RoleForm = { code: string; title: string; permissions: string[]; version: number }

const LIMIT = 200

export const readPeople = (): Promise<Answer<readonly Person[]>> =>
  allPages((cursor) =>
    settle(api.GET('/people', { params: { query: { limit: LIMIT, ...(cursor && { cursor }) } } })),
  )

export const readRoles = (): Promise<Answer<readonly Role[]>> =>
  allPages((cursor) =>
    settle(api.GET('/roles', { params: { query: { limit: LIMIT, ...(cursor && { cursor }) } } })),
  )

export const readPermissions = () => settle(api.GET('/permissions'))

export const invite = ({ name, email, role, member }: PersonForm, once: Once) =>
  settle(api.POST('/people', { params: { ...once }, body: { name, email, role, member } }))

export const changePerson = ({ id, name, role, member, version }: PersonForm, once: Once) =>
  settle(
    api.PUT('/people/{id}', { params: { path: { id }, ...once }, body: { name, role, member, version } }),
  )

export const endAccess = ({ id, version }: Pick<Person, 'id' | 'version'>, once: Once) =>
  settle(api.POST('/people/{id}/removals', { params: { path: { id }, ...once }, body: { version } }))

export const saveRole = ({ code, title, permissions, version }: RoleForm, once: Once) =>
  code === ''
    ? settle(api.POST('/roles', { params: { ...once }, body: { title, permissions } }))
    : settle(
        api.PUT('/roles/{code}', {
          params: { path: { code }, ...once },
          body: { title, permissions, version },
        }),
      )

export const deleteRole = ({ code, version }: Pick<Role, 'code' | 'version'>, once: Once) =>
  settle(api.DELETE('/roles/{code}', { params: { path: { code }, query: { version }, ...once } }))
