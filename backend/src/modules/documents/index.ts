export type { Preparation } from './domain/preparation.ts'
export { documentRoutes } from './http/document-routes.ts'
export {
  type AskedDocument,
  type DocumentNeeds,
  type PreparationSource,
  printDocument,
  type WantedLines,
} from './views/print-document.ts'
