import { jsonAnswer, jsonBody, route, z } from '#platform/http'
import {
  fieldsBody,
  memberBody,
  memberDraft,
  memberEdit,
  memberNumber,
  memberPage,
  memberQuery,
  profileBody,
  profileEdit,
  versionBody,
} from './schemas.ts'

const tags = ['members']

export const listMembers = route({
  method: 'get',
  path: '/members',
  tags,
  permission: 'members:see',
  summary: 'Find members by any part of any field',
  request: { query: memberQuery },
  responses: { 200: jsonAnswer(memberPage, 'A page of members and how many fit in all') },
})

export const listTags = route({
  method: 'get',
  path: '/member-tags',
  tags,
  permission: 'members:see',
  summary: 'The tags that members have, the most used first',
  responses: { 200: jsonAnswer(z.object({ items: z.array(z.string()).readonly() }), 'Every tag in use') },
})

export const showFields = route({
  method: 'get',
  path: '/member-fields',
  tags,
  permission: 'members:see',
  summary: 'What the garden asks of members beside a name',
  responses: { 200: jsonAnswer(fieldsBody, 'Each field: hidden, optional or required') },
})

export const makeMember = route({
  method: 'post',
  path: '/members',
  tags,
  permission: 'members:change',
  summary: 'Add a member under the next number',
  request: { body: jsonBody(memberDraft) },
  responses: { 201: jsonAnswer(memberBody, 'The member as added') },
})

export const showMember = route({
  method: 'get',
  path: '/members/{number}',
  tags,
  permission: 'members:see',
  summary: 'A member',
  request: { params: memberNumber },
  responses: { 200: jsonAnswer(memberBody, 'The member') },
})

export const changeIt = route({
  method: 'put',
  path: '/members/{number}',
  tags,
  permission: 'members:change',
  summary: 'Change what is known of a member',
  request: { params: memberNumber, body: jsonBody(memberEdit) },
  responses: { 200: jsonAnswer(memberBody, 'The member as changed') },
})

export const archiveIt = route({
  method: 'post',
  path: '/members/{number}/archivings',
  tags,
  permission: 'members:change',
  summary: 'Archive a member for whom nothing runs',
  request: { params: memberNumber, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(memberBody, 'The member as archived') },
})

export const restoreIt = route({
  method: 'post',
  path: '/members/{number}/restorations',
  tags,
  permission: 'members:change',
  summary: 'Take an archived member back',
  request: { params: memberNumber, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(memberBody, 'The member as restored') },
})

export const showProfile = route({
  method: 'get',
  path: '/my/profile',
  tags: ['my'],
  permission: 'own:see',
  summary: 'What the garden knows of me',
  responses: { 200: jsonAnswer(profileBody, 'My own details') },
})

export const changeProfile = route({
  method: 'put',
  path: '/my/profile',
  tags: ['my'],
  permission: 'own:change',
  summary: 'Change how the garden reaches me',
  request: { body: jsonBody(profileEdit) },
  responses: { 200: jsonAnswer(profileBody, 'My own details as changed') },
})
