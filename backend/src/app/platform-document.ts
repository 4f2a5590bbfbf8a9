import { gardensRoutes } from '#control/gardens'
import { apiDocument } from './api-document.ts'

/** The API of the platform itself: its gardens (OPS-01). */
export const platformDocument = (): object =>
  apiDocument(gardensRoutes(), {
    title: 'Cabas, the platform',
    description: 'What the platform answers under /api at its own address.',
  })
