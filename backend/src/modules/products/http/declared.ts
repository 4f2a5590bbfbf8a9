import { jsonAnswer, jsonBody, pageSchema, route } from '#platform/http'
import {
  itsCode,
  planBody,
  planDraft,
  planEdit,
  plansQuery,
  productBody,
  productDraft,
  productEdit,
  productsQuery,
  versionBody,
} from './schemas.ts'

const tags = ['products']

export const listProducts = route({
  method: 'get',
  path: '/products',
  tags,
  permission: 'products:see',
  summary: 'The products, in the garden’s order',
  request: { query: productsQuery },
  responses: { 200: jsonAnswer(pageSchema(productBody), 'A page of products') },
})

export const makeProduct = route({
  method: 'post',
  path: '/products',
  tags,
  permission: 'products:change',
  summary: 'Add a product',
  request: { body: jsonBody(productDraft) },
  responses: { 201: jsonAnswer(productBody, 'The product as added') },
})

export const editProduct = route({
  method: 'put',
  path: '/products/{code}',
  tags,
  permission: 'products:change',
  summary: 'Give a product other details',
  request: { params: itsCode, body: jsonBody(productEdit) },
  responses: { 200: jsonAnswer(productBody, 'The product as changed') },
})

export const archive = route({
  method: 'post',
  path: '/products/{code}/archivings',
  tags,
  permission: 'products:change',
  summary: 'Take a product out of use',
  request: { params: itsCode, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(productBody, 'The product as archived') },
})

export const restore = route({
  method: 'post',
  path: '/products/{code}/restorations',
  tags,
  permission: 'products:change',
  summary: 'Put an archived product back into use',
  request: { params: itsCode, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(productBody, 'The product as restored') },
})

export const listPlans = route({
  method: 'get',
  path: '/plans',
  tags,
  permission: 'products:see',
  summary: 'What can be subscribed, in the garden’s order',
  request: { query: plansQuery },
  responses: { 200: jsonAnswer(pageSchema(planBody), 'A page of plans') },
})

export const makePlan = route({
  method: 'post',
  path: '/plans',
  tags,
  permission: 'products:change',
  summary: 'Put a plan on offer',
  request: { body: jsonBody(planDraft) },
  responses: { 201: jsonAnswer(planBody, 'The plan as added') },
})

export const editPlan = route({
  method: 'put',
  path: '/plans/{code}',
  tags,
  permission: 'products:change',
  summary: 'Give a plan other details',
  request: { params: itsCode, body: jsonBody(planEdit) },
  responses: { 200: jsonAnswer(planBody, 'The plan as changed') },
})

export const retire = route({
  method: 'post',
  path: '/plans/{code}/retirements',
  tags,
  permission: 'products:change',
  summary: 'Take a plan off offer',
  request: { params: itsCode, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(planBody, 'The plan as retired') },
})

export const reinstate = route({
  method: 'post',
  path: '/plans/{code}/reinstatements',
  tags,
  permission: 'products:change',
  summary: 'Put a retired plan back on offer',
  request: { params: itsCode, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(planBody, 'The plan as offered again') },
})
