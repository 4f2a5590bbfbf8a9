import { apiDocument } from '../api-document.ts'
import { gardenRoutes } from './garden-api.ts'

/** The API of a garden. */
export const gardenDocument = (): object =>
  apiDocument(gardenRoutes(), {
    title: 'Cabas, a garden',
    description: 'What a garden answers under /api.',
  })
