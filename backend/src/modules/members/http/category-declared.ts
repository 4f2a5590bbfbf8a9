import { jsonAnswer, jsonBody, route, z } from '#platform/http'

const tags = ['members']
const version = z.number().int().positive()

const draft = z.object({
  name: z.string().max(5000),
  changeDeadlineDays: z.number().nullable().default(null).openapi({
    description: 'Days before a delivery until which these members may change it; null is the garden’s own',
  }),
})
const edit = draft.extend({
  position: z.number().int().positive().openapi({ description: 'The place in the list, 1 first' }),
  version,
})
const body = draft
  .extend({
    code: z.string().openapi({ description: 'Made from the first name; it never changes' }),
    position: z.number().int(),
    retired: z.boolean().openapi({ description: 'No longer offered; members who have it keep it' }),
    version: z.number().int(),
  })
  .openapi('MemberCategory')
const versionBody = z.object({ version })
const params = z.object({ code: z.string().min(1).max(60) })

export const listCategories = route({
  method: 'get',
  path: '/member-categories',
  tags,
  permission: 'members:see',
  summary: 'The categories of members, in the garden’s order',
  responses: {
    200: jsonAnswer(z.object({ items: z.array(body).readonly() }), 'Every category, retired too'),
  },
})

export const makeCategory = route({
  method: 'post',
  path: '/member-categories',
  tags,
  permission: 'members:change',
  summary: 'Add a category of members',
  request: { body: jsonBody(draft) },
  responses: { 201: jsonAnswer(body, 'The category as added') },
})

export const changeCategory = route({
  method: 'put',
  path: '/member-categories/{code}',
  tags,
  permission: 'members:change',
  summary: 'Give a category another name, deadline or place',
  request: { params, body: jsonBody(edit) },
  responses: { 200: jsonAnswer(body, 'The category as changed') },
})

export const retireIt = route({
  method: 'post',
  path: '/member-categories/{code}/retire',
  tags,
  permission: 'members:change',
  summary: 'Offer a category no more',
  request: { params, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(body, 'The category as retired') },
})

export const reinstateIt = route({
  method: 'post',
  path: '/member-categories/{code}/reinstate',
  tags,
  permission: 'members:change',
  summary: 'Offer a retired category again',
  request: { params, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(body, 'The category as offered again') },
})
