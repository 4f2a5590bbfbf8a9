export { z } from '@hono/zod-openapi'
export type { OnceNeeds, RouteEnv, Session } from './env.ts'
export { dayField, moneyField, weekField } from './kernel-fields.ts'
export { ownMember } from './own-member.ts'
export { pictureAnswer } from './picture-answer.ts'
export {
  accepted,
  commonStatuses,
  problemResponse,
  type RefusalStatus,
  RefusalThrown,
  refuse,
  type Statuses,
} from './problem.ts'
export {
  jsonAnswer,
  jsonBody,
  once,
  openRoutes,
  type Permission,
  pageOf,
  pageQuery,
  pageSchema,
  type Routes,
  route,
  sessionOf,
} from './routes.ts'
export { savedAs } from './saved-as.ts'
export {
  answerNotFound,
  answerProblem,
  bodiesUpTo,
  idempotencyOf,
  type ReportFailure,
  requestIds,
} from './server.ts'
