import {
  commonStatuses,
  once,
  openRoutes,
  pageOf,
  type Routes,
  refuse,
  type Statuses,
  sessionOf,
} from '#platform/http'
import { changePerson, removePerson } from '../actions/change-person.ts'
import { addRole, changeRole, deleteRole } from '../actions/change-role.ts'
import { invitePerson } from '../actions/invite-person.ts'
import type { PeopleNeeds } from '../actions/needs.ts'
import { PERMISSIONS } from '../domain/permission.ts'
import type { PersonRefusal } from '../domain/person.ts'
import type { Role, RoleRefusal } from '../domain/role.ts'
import {
  dropRole,
  editPerson,
  editRole,
  endAccess,
  invite,
  listPeople,
  listPermissions,
  listRoles,
  makeRole,
  showMe,
} from './declared.ts'

const statuses = {
  ...commonStatuses,
  'unknown-role': 422,
  'unknown-permission': 422,
  'member-role-needs-member': 422,
  'role-in-use': 409,
  'last-administrator': 409,
} as const satisfies Statuses<PersonRefusal | RoleRefusal | { kind: keyof typeof commonStatuses }>

/** The routes about who signs in and what they may do. */
export const peopleRoutes = (): Routes<PeopleNeeds> => {
  const routes = openRoutes<PeopleNeeds>()
  mountPeople(routes)
  mountRoles(routes)
  return routes
}

const mountPeople = (routes: Routes<PeopleNeeds>) => {
  routes.openapi(showMe, async (c) => {
    const session = sessionOf(c)
    const directory = await c.get('needs').people.directory()
    const person = directory.person(session.actor.id)
    const role = person && directory.role(person.role)
    if (!person || !role) return refuse({ kind: 'not-signed-in' }, 401)
    const { id, name, email, member } = person
    return c.json(
      {
        id,
        name,
        email,
        member,
        role: { code: role.code, title: role.title },
        permissions: [...role.permissions],
      },
      200,
    )
  })
  routes.openapi(listPeople, async (c) => {
    const { people } = await c.get('needs').people.directory()
    const query = c.req.valid('query')
    const sorted = people
      .filter(({ removed, member }) => !removed && (query.member === undefined || member === query.member))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    return c.json(
      pageOf(sorted, query, ({ id }) => id),
      200,
    )
  })
  routes.openapi(invite, async (c) =>
    c.json(await once(c, statuses, (needs) => invitePerson(needs, c.req.valid('json'))), 201),
  )
  routes.openapi(editPerson, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => changePerson(needs, edit)), 200)
  })
  routes.openapi(endAccess, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => removePerson(needs, edit)), 200)
  })
}

const mountRoles = (routes: Routes<PeopleNeeds>) => {
  routes.openapi(listPermissions, (c) => c.json({ items: [...PERMISSIONS] }, 200))
  routes.openapi(listRoles, async (c) => {
    const { roles, people } = await c.get('needs').people.directory()
    const counted = roles.map((role) => ({
      ...toBody(role),
      people: people.filter((person) => person.role === role.code && !person.removed).length,
    }))
    return c.json(
      pageOf(counted, c.req.valid('query'), ({ code }) => code),
      200,
    )
  })
  routes.openapi(makeRole, async (c) => {
    const role = await once(c, statuses, (needs) => addRole(needs, c.req.valid('json')))
    return c.json({ ...toBody(role), people: 0 }, 201)
  })
  routes.openapi(editRole, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    const role = await once(c, statuses, (needs) => changeRole(needs, edit))
    const { people } = await c.get('needs').people.directory()
    return c.json(
      { ...toBody(role), people: people.filter((person) => person.role === role.code).length },
      200,
    )
  })
  routes.openapi(dropRole, async (c) => {
    const edit = { ...c.req.valid('query'), ...c.req.valid('param') }
    const role = await once(c, statuses, (needs) => deleteRole(needs, edit))
    return c.json({ ...toBody(role), people: 0 }, 200)
  })
}

const toBody = ({ code, title, permissions, version }: Role) => ({
  code,
  title,
  permissions: [...permissions],
  version,
})
