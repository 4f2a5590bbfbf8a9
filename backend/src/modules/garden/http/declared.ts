import { jsonAnswer, jsonBody, route } from '#platform/http'
import { gardenBody, gardenEdit, ibanBody, picture, stepsBody, versionBody, versionQuery } from './schemas.ts'

const tags = ['garden']
const pictures = { 'image/png': { schema: picture }, 'image/jpeg': { schema: picture } }

export const showGarden = route({
  method: 'get',
  path: '/garden',
  tags,
  permission: 'garden:see',
  summary: 'The garden’s settings',
  responses: { 200: jsonAnswer(gardenBody, 'The settings') },
})

export const editSettings = route({
  method: 'put',
  path: '/garden',
  tags,
  permission: 'garden:change',
  summary: 'Give the garden other settings',
  request: { body: jsonBody(gardenEdit) },
  responses: { 200: jsonAnswer(gardenBody, 'The settings as changed') },
})

export const readIban = route({
  method: 'post',
  path: '/garden/iban-readings',
  tags,
  permission: 'garden:change',
  summary: 'Read the whole account number, which is noted in the journal',
  responses: { 201: jsonAnswer(ibanBody, 'The account number') },
})

export const showSteps = route({
  method: 'get',
  path: '/garden/steps',
  tags,
  permission: 'garden:see',
  summary: 'The steps of the first set-up and which are done',
  responses: { 200: jsonAnswer(stepsBody, 'The steps, in order') },
})

export const endSetUp = route({
  method: 'post',
  path: '/garden/set-up-ends',
  tags,
  permission: 'garden:change',
  summary: 'Say that the first set-up is done',
  request: { body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(gardenBody, 'The settings as changed') },
})

export const showLogo = route({
  method: 'get',
  path: '/garden/logo',
  tags,
  permission: 'public',
  summary: 'The garden’s logo',
  responses: {
    200: { description: 'The picture', content: pictures },
    304: { description: 'The same picture' },
  },
})

export const putLogo = route({
  method: 'put',
  path: '/garden/logo',
  tags,
  permission: 'garden:change',
  summary: 'Put another logo, PNG or JPEG, of 1 MB at the most',
  request: { query: versionQuery, body: { required: true, content: pictures } },
  responses: { 200: jsonAnswer(gardenBody, 'The settings as changed') },
})

export const dropLogo = route({
  method: 'delete',
  path: '/garden/logo',
  tags,
  permission: 'garden:change',
  summary: 'Take the logo away',
  request: { query: versionQuery },
  responses: { 200: jsonAnswer(gardenBody, 'The settings as changed') },
})
