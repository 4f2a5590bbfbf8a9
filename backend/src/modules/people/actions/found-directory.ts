import { ok, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import { invited, type Person } from '../domain/person.ts'
import { firstRoles } from '../domain/role.ts'
import { PEOPLE_FAMILY } from '../family.ts'
import type { PeopleNeeds } from './needs.ts'

/** Somebody whom the platform puts in place: the first administrator, or a demo person. */
export interface PlacedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly member: number | null
}

/** Writes the first roles and puts people in place; doing it again changes nothing. (OPS-01) */
export const foundDirectory = async (
  needs: Pick<PeopleNeeds, 'people' | 'clock' | 'commit'>,
  placed: readonly PlacedPerson[],
): Promise<Result<readonly Person[], Conflict>> => {
  const directory = await needs.people.directory()
  const roles = firstRoles().filter(({ code }) => !directory.role(code))
  const people = placed
    .filter(({ id }) => !directory.person(id))
    .map((person) => invited(person.id, person, needs.clock.nowMs()))
  if (roles.length + people.length === 0) return ok([])
  return needs.commit({
    writes: [...roles.map(needs.people.insertRole), ...people.map(needs.people.insertPerson)],
    facts: people.map(({ email, role }) => ({
      kind: 'person-invited',
      subject: `person ${email}`,
      figures: { role },
    })),
    touches: [PEOPLE_FAMILY],
    result: people,
  })
}
