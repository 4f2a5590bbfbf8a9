import { readPicture } from '#platform/pdf'
import type { DocumentKind } from '../domain/document-kind.ts'
import { type LabelLayout, printLabels } from './labels.ts'
import type { Print } from './look.ts'
import { printPreparationSheet } from './preparation-sheet.ts'
import { printRoadSheet } from './road-sheet.ts'

/** The pages of a document as a PDF file, with the garden's logo where it has one that can be drawn (GAR-06). */
export const printPages = async (
  kind: DocumentKind,
  layout: LabelLayout,
  ordered: Omit<Print, 'logo'>,
): Promise<Uint8Array> => {
  const { logo } = ordered.preparation.garden
  const picture = logo === null ? undefined : await readPicture(logo)
  return await pages[kind]({ ...ordered, logo: picture }, layout)
}

const pages = {
  'preparation-sheet': printPreparationSheet,
  labels: printLabels,
  'road-sheet': printRoadSheet,
} as const satisfies Record<DocumentKind, (print: Print, layout: LabelLayout) => Promise<Uint8Array>>
