import {
  cached,
  insert,
  type Key,
  type Revisions,
  remove,
  replace,
  type Table,
  type Write,
} from '#platform/dynamo'
import type { Person } from '../domain/person.ts'
import type { Role } from '../domain/role.ts'
import { PEOPLE_FAMILY } from '../family.ts'
import { peoplePatterns } from './keys.ts'

/** Everybody and every role, as of now. */
export interface Directory {
  readonly people: readonly Person[]
  readonly roles: readonly Role[]
  readonly person: (id: string) => Person | undefined
  readonly role: (code: string) => Role | undefined
}

export interface People {
  readonly directory: () => Promise<Directory>
  readonly insertPerson: (person: Person) => Write
  readonly replacePerson: (person: Person, version: number) => Write
  readonly insertRole: (role: Role) => Write
  readonly replaceRole: (role: Role, version: number) => Write
  readonly deleteRole: (role: Role, version: number) => Write
}

/** People and roles of one garden. */
export const openPeople = (table: Table, revisions: Revisions): People => ({
  directory: cached(revisions, [PEOPLE_FAMILY], async () => {
    const [personItems, roleItems] = await Promise.all([
      table.all<Person & Key>(peoplePatterns.person.range({})),
      table.all<Role & Key>(peoplePatterns.role.range({})),
    ])
    const people = personItems.map(({ pk, sk, ...person }): Person => person)
    const roles = roleItems.map(({ pk, sk, ...role }): Role => role)
    const byId = new Map(people.map((person) => [person.id, person]))
    const byCode = new Map(roles.map((role) => [role.code, role]))
    return { people, roles, person: (id) => byId.get(id), role: (code) => byCode.get(code) }
  }),
  insertPerson: (person) =>
    insert(peoplePatterns.person.key({ id: person.id }), person, `person ${person.email}`),
  replacePerson: (person, version) =>
    replace(peoplePatterns.person.key({ id: person.id }), person, version, `person ${person.email}`),
  insertRole: (role) => insert(peoplePatterns.role.key({ code: role.code }), role, `role ${role.code}`),
  replaceRole: (role, version) =>
    replace(peoplePatterns.role.key({ code: role.code }), role, version, `role ${role.code}`),
  deleteRole: (role, version) =>
    remove(peoplePatterns.role.key({ code: role.code }), version, `role ${role.code}`),
})
