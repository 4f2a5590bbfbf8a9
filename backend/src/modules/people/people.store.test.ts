import { beforeAll, describe, expect, test } from 'vitest'
import { type LittleGarden, littleGarden } from '#testing'
import { changePerson, removePerson } from './actions/change-person.ts'
import { addRole, changeRole, deleteRole } from './actions/change-role.ts'
import { foundDirectory } from './actions/found-directory.ts'
import { invitePerson } from './actions/invite-person.ts'
import { PERMISSIONS } from './domain/permission.ts'

let little: LittleGarden
const noor = { name: 'Noor Dupré', email: 'Noor@example.org', role: 'packer-driver', member: null }

beforeAll(async () => {
  little = await littleGarden()
  const admin = {
    id: 'alix',
    name: 'Alix Martin',
    email: 'alix@example.org',
    role: 'administrator',
    member: null,
  }
  await foundDirectory(little.as(), [admin])
})

describe('people', () => {
  test('founding twice changes nothing', async () => {
    const again = await foundDirectory(little.as(), [
      { id: 'alix', name: 'Other', email: 'x@example.org', role: 'member', member: 1 },
    ])
    expect(again).toEqual({ ok: true, value: [] })
    expect((await little.as().people.directory()).person('alix')?.role).toBe('administrator')
  })

  test('somebody invited is written, told by mail, and in the journal', async () => {
    const result = await invitePerson(little.as(), noor)
    expect(result).toMatchObject({ ok: true, value: { email: 'noor@example.org', version: 1 } })
    expect(little.invitations).toEqual([expect.objectContaining({ email: 'noor@example.org' })])
    const journal = await little
      .as()
      .readJournal({ limit: 10, toMs: little.clock.nowMs(), subject: 'person noor@example.org' })
    expect(journal.items).toMatchObject([
      { kind: 'person-invited', actor: { id: 'alix' }, figures: { role: 'packer-driver' } },
    ])
  })

  test('the same address twice is refused', async () => {
    expect(await invitePerson(little.as(), noor)).toMatchObject({
      ok: false,
      refusal: { kind: 'already-exists' },
    })
  })

  test('an unknown role, and a member role without a member, are refused', async () => {
    expect(await invitePerson(little.as(), { ...noor, email: 'a@example.org', role: 'boss' })).toMatchObject({
      refusal: { kind: 'unknown-role' },
    })
    expect(
      await invitePerson(little.as(), { ...noor, email: 'a@example.org', role: 'member' }),
    ).toMatchObject({
      refusal: { kind: 'member-role-needs-member' },
    })
  })

  test('the second of two editors is told and nothing is overwritten', async () => {
    const id = 'subject-noor@example.org'
    const first = await changePerson(little.as(), { ...noor, id, name: 'Noor D.', version: 1 })
    const second = await changePerson(little.as(), { ...noor, id, name: 'N. Dupré', version: 1 })
    expect(first).toMatchObject({ ok: true, value: { version: 2 } })
    expect(second).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-meanwhile', version: 1, currentVersion: 2 },
    })
    expect((await little.as().people.directory()).person(id)?.name).toBe('Noor D.')
  })

  test('the last administrator can neither leave nor change role', async () => {
    const edit = { id: 'alix', version: 1 }
    expect(await removePerson(little.as(), edit)).toMatchObject({ refusal: { kind: 'last-administrator' } })
    expect(await changePerson(little.as(), { ...noor, ...edit })).toMatchObject({
      refusal: { kind: 'last-administrator' },
    })
  })

  test('somebody removed may be invited again', async () => {
    const id = 'subject-noor@example.org'
    expect(await removePerson(little.as(), { id, version: 2 })).toMatchObject({ ok: true })
    expect(await removePerson(little.as(), { id, version: 3 })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
    expect(await invitePerson(little.as(), noor)).toMatchObject({
      ok: true,
      value: { removed: false, version: 4 },
    })
  })
})

describe('roles', () => {
  test('a garden makes, changes and deletes its own', async () => {
    const made = await addRole(little.as(), { title: 'Stagiaire', permissions: ['depots:see'] })
    if (!made.ok) throw new Error(made.refusal.kind)
    const { code } = made.value
    expect(
      await changeRole(little.as(), { code, title: 'Stage', permissions: ['rounds:see'], version: 1 }),
    ).toMatchObject({
      ok: true,
      value: { title: 'Stage', version: 2 },
    })
    expect(await deleteRole(little.as(), { code, version: 1 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
    expect(await deleteRole(little.as(), { code, version: 2 })).toMatchObject({ ok: true })
    expect((await little.as().people.directory()).role(code)).toBeUndefined()
  })

  test('unknown permissions are refused; the administrator keeps all', async () => {
    expect(await addRole(little.as(), { title: 'X', permissions: ['all:mighty'] })).toMatchObject({
      refusal: { kind: 'unknown-permission' },
    })
    const stripped = await changeRole(little.as(), {
      code: 'administrator',
      title: 'Direction',
      permissions: [],
      version: 1,
    })
    expect(stripped.ok && stripped.value.permissions.length).toBe(PERMISSIONS.length - 2)
    expect(await deleteRole(little.as(), { code: 'administrator', version: 2 })).toMatchObject({
      refusal: { kind: 'last-administrator' },
    })
    expect(await deleteRole(little.as(), { code: 'packer-driver', version: 1 })).toMatchObject({
      refusal: { kind: 'role-in-use', people: 1 },
    })
  })
})
