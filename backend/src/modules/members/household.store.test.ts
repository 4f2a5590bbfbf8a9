import { beforeAll, describe, expect, test } from 'vitest'
import { gardenApi } from '#app/garden/garden-api'
import { changeSettings, foundGarden, unsetMemberFields } from '#modules/garden'
import { foundDirectory } from '#modules/people'
import { type LittleGarden, littleGarden } from '#testing'
import { addMember } from './actions/add-member.ts'
import { emptyMemberDetails } from './domain/member.ts'

let little: LittleGarden
let api: ReturnType<typeof gardenApi>

beforeAll(async () => {
  little = await littleGarden()
  const needs = little.as()
  await foundGarden(needs, { name: 'Les Trois Saules', website: '' })
  const lou = { name: 'Lou Marin', email: 'lou@example.org', phone: '', birthDate: null }
  await addMember(needs, { ...emptyMemberDetails, firstName: 'Noé', lastName: 'Lefèvre', household: [lou] })
  await addMember(needs, { ...emptyMemberDetails, lastName: 'Autre' })
  const person = (id: string, role: string, member: number | null) => ({
    id,
    name: id,
    email: `${id}@example.org`,
    role,
    member,
  })
  await foundDirectory(needs, [
    person('alix', 'administrator', null),
    person('noe', 'member', 1),
    person('lou', 'member', 1),
  ])
  api = gardenApi(
    little.garden,
    async (token) => ({ subject: token.split('-')[0] ?? '' }),
    ({ error }) => {
      throw error
    },
  )
})

let keys = 0
const as = (who: string) => async (method: string, url: string, json?: object) => {
  const answer = await api.request(`/api${url}`, {
    method,
    headers: {
      authorization: `Bearer ${who}-${'x'.repeat(30)}`,
      'content-type': 'application/json',
      'idempotency-key': `household-${++keys}`,
    },
    ...(json ? { body: JSON.stringify(json) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const [staff, noe, lou] = [as('alix'), as('noe'), as('lou')]
const ask = async (fields: object) => {
  const garden = await little.as().settings.garden()
  await changeSettings(little.as(), { ...garden, memberFields: { ...unsetMemberFields, ...fields } })
}

describe('several sign-ins of one household (MEM-01)', () => {
  test('see the same own pages, and what one changes the other reads', async () => {
    const { body: profile } = await noe('GET', '/my/profile')
    expect(await lou('GET', '/my/profile')).toMatchObject({ body: profile })
    const household = [{ name: 'Lou Marin-Petit', phone: '06 39 98 77 01' }]
    const { email, phone, phone2, street, postcode, town, wantsEmail, wantsSms, version } = profile
    const own = { email, phone, phone2, street, postcode, town, wantsEmail, wantsSms, version }
    expect((await lou('PUT', '/my/profile', { ...own, household })).status).toBe(200)
    expect((await noe('GET', '/my/profile')).body.household).toEqual([
      { name: 'Lou Marin-Petit', email: '', phone: '+33639987701', birthDate: null },
    ])
    const stale = await noe('PUT', '/my/profile', { ...own, household: [] })
    expect(stale).toMatchObject({ status: 409, body: { kind: 'changed-meanwhile' } })
  })

  test('leave the household alone when they do not mention it', async () => {
    const { email, phone, phone2, street, postcode, town, wantsEmail, wantsSms, version } = (
      await noe('GET', '/my/profile')
    ).body
    const own = { email, phone, phone2, street, postcode, town: 'Mirevaux', wantsEmail, wantsSms, version }
    expect((await noe('PUT', '/my/profile', own)).body).toMatchObject({
      town: 'Mirevaux',
      household: [{ name: 'Lou Marin-Petit' }],
    })
    expect([town, street, postcode]).toEqual(['', '', ''])
  })

  test('are listed with the member whom they belong to', async () => {
    const { body } = await staff('GET', '/people?member=1')
    expect((body.items as { name: string }[]).map(({ name }) => name)).toEqual(['lou', 'noe'])
    expect((await staff('GET', '/people?member=2')).body.items).toEqual([])
  })
})

describe('what the garden asks (MEM-01)', () => {
  test('is refused beside the field on the staff’s form and on the member’s own', async () => {
    await ask({ phone: 'required', birthDate: 'required' })
    expect((await staff('POST', '/members', { lastName: 'Nouveau' })).body).toMatchObject({
      kind: 'invalid-input',
      fields: [
        { path: 'birthDate', kind: 'required' },
        { path: 'phone', kind: 'required' },
      ],
    })
    const { body } = await noe('GET', '/my/profile')
    expect(body.fields).toMatchObject({ phone: 'required', profession: 'hidden' })
    const { email, phone, phone2, street, postcode, town, wantsEmail, wantsSms, version } = body
    const own = { email, phone, phone2, street, postcode, town, wantsEmail, wantsSms, version }
    expect(await noe('PUT', '/my/profile', own)).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'birthDate' }, { path: 'phone' }] },
    })
  })

  test('and hides reaches nobody, and is there again when it is shown again', async () => {
    await ask({ household: 'hidden' })
    expect((await staff('GET', '/members/1')).body).toMatchObject({ household: [], birthDate: null })
    expect((await noe('GET', '/my/profile')).body).toMatchObject({ household: [] })
    expect((await staff('GET', '/members?q=Lou+Marin')).body.total).toBe(0)
    await ask({})
    expect((await staff('GET', '/members?q=Lou+Marin')).body.total).toBe(1)
    expect((await staff('GET', '/members/1')).body).toMatchObject({
      household: [{ name: 'Lou Marin-Petit' }],
    })
    expect((await staff('GET', '/member-fields')).body.fields).toEqual(unsetMemberFields)
  })
})
