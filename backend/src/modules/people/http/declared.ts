import { jsonAnswer, jsonBody, pageQuery, pageSchema, route, z } from '#platform/http'
import {
  meBody,
  peopleQuery,
  personBody,
  personDraft,
  personEdit,
  personId,
  roleBody,
  roleCode,
  roleDraft,
  roleEdit,
  versionBody,
  versionQuery,
} from './schemas.ts'

const tags = ['people']

export const showMe = route({
  method: 'get',
  path: '/me',
  tags,
  permission: 'signed-in',
  summary: 'Who I am here and what I may do',
  responses: { 200: jsonAnswer(meBody, 'The person signed in') },
})

export const listPeople = route({
  method: 'get',
  path: '/people',
  tags,
  permission: 'people:see',
  summary: 'Everybody who may sign in, by name',
  request: { query: peopleQuery },
  responses: { 200: jsonAnswer(pageSchema(personBody), 'A page of people') },
})

export const invite = route({
  method: 'post',
  path: '/people',
  tags,
  permission: 'people:change',
  summary: 'Invite somebody by mail',
  request: { body: jsonBody(personDraft) },
  responses: { 201: jsonAnswer(personBody, 'The person as invited') },
})

export const editPerson = route({
  method: 'put',
  path: '/people/{id}',
  tags,
  permission: 'people:change',
  summary: 'Give somebody another name, role or member',
  request: { params: personId, body: jsonBody(personEdit) },
  responses: { 200: jsonAnswer(personBody, 'The person as changed') },
})

export const endAccess = route({
  method: 'post',
  path: '/people/{id}/removals',
  tags,
  permission: 'people:change',
  summary: "End somebody's access",
  request: { params: personId, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(personBody, 'The person as removed') },
})

export const listRoles = route({
  method: 'get',
  path: '/roles',
  tags,
  permission: 'people:see',
  summary: 'The roles of the garden',
  request: { query: pageQuery },
  responses: { 200: jsonAnswer(pageSchema(roleBody), 'A page of roles') },
})

export const makeRole = route({
  method: 'post',
  path: '/roles',
  tags,
  permission: 'people:change',
  summary: 'Make a role',
  request: { body: jsonBody(roleDraft) },
  responses: { 201: jsonAnswer(roleBody, 'The role as made') },
})

export const editRole = route({
  method: 'put',
  path: '/roles/{code}',
  tags,
  permission: 'people:change',
  summary: 'Change what a role is called and allows',
  request: { params: roleCode, body: jsonBody(roleEdit) },
  responses: { 200: jsonAnswer(roleBody, 'The role as changed') },
})

export const dropRole = route({
  method: 'delete',
  path: '/roles/{code}',
  tags,
  permission: 'people:change',
  summary: 'Delete a role that nobody has',
  request: { params: roleCode, query: versionQuery },
  responses: { 200: jsonAnswer(roleBody, 'The role that was deleted') },
})

export const listPermissions = route({
  method: 'get',
  path: '/permissions',
  tags,
  permission: 'people:see',
  summary: 'Everything a role may allow',
  responses: { 200: jsonAnswer(z.object({ items: z.array(z.string()) }), 'The names of the permissions') },
})
