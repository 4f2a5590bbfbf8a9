import { pageQuery, z } from '#platform/http'

export const personBody = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    member: z.number().int().nullable(),
    invitedAt: z.number().int().openapi({ description: 'Milliseconds since 1970, UTC' }),
    removed: z.boolean(),
    version: z.number().int(),
  })
  .openapi('Person')

export const roleBody = z
  .object({
    code: z.string(),
    title: z.string(),
    permissions: z.array(z.string()),
    people: z.number().int().openapi({ description: 'How many people have it' }),
    version: z.number().int(),
  })
  .openapi('Role')

export const peopleQuery = pageQuery.extend({
  member: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .openapi({ description: 'Only those who see the own pages of that member' }),
})

const name = z.string().trim().min(1).max(100)
const member = z.number().int().positive().nullable()
const role = z.string().min(1).max(40)
const version = z.number().int().positive()

export const personDraft = z.object({ name, email: z.email().max(200), role, member: member.default(null) })
export const personEdit = z.object({ name, role, member: member.default(null), version })
export const roleDraft = z.object({ title: name, permissions: z.array(z.string().max(40)).max(100) })
export const roleEdit = roleDraft.extend({ version })
export const versionBody = z.object({ version })
export const versionQuery = z.object({ version: z.coerce.number().int().positive() })
export const personId = z.object({ id: z.string().min(1).max(100) })
export const roleCode = z.object({ code: z.string().min(1).max(40) })

export const meBody = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.object({ code: z.string(), title: z.string() }),
    permissions: z.array(z.string()),
    member: z.number().int().nullable(),
  })
  .openapi('Me')
