import { accepted, dayField, openRoutes, type Routes, route, savedAs, z } from '#platform/http'
import { documentKinds } from '../domain/document-kind.ts'
import { listSorts } from '../domain/line-list.ts'
import { type DocumentNeeds, printDocument } from '../views/print-document.ts'

const file = z.string().openapi({ format: 'binary' })

const printing = route({
  method: 'get',
  path: '/preparations/{day}/documents/{kind}',
  tags: ['documents'],
  summary: 'Print the preparation sheet, the labels or the road sheet of a preparation day',
  permission: 'documents:see',
  request: {
    params: z.object({
      day: dayField,
      kind: z.enum(documentKinds),
    }),
    query: z.object({
      format: z.enum(['pdf', 'xlsx']).default('pdf'),
      layout: z.enum(['sheets-24', 'sheets-14', 'single']).default('sheets-24'),
      sort: z.enum(listSorts).default('round').openapi({
        description: 'Of the list on the preparation sheet, and of labels; a road sheet is as driven',
      }),
      q: z.string().max(200).optional(),
      round: z.string().min(1).max(40).optional(),
      depot: z.string().min(1).max(40).optional(),
      category: z.string().max(60).optional(),
      product: z.string().min(1).max(40).optional(),
    }),
  },
  responses: {
    200: {
      description: 'The document, to be saved under the name in Content-Disposition',
      content: {
        'application/pdf': { schema: file },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: file },
      },
    },
  },
})

/** The route of the documents module. */
export const documentRoutes = (): Routes<DocumentNeeds> =>
  openRoutes<DocumentNeeds>().openapi(printing, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
    const printed = accepted(await printDocument(c.get('needs'), asked), { 'nothing-to-print': 404 })
    return c.body(new Uint8Array(printed.bytes), 200, {
      'content-type': printed.contentType,
      'content-disposition': savedAs(printed.fileName),
      'cache-control': 'private, no-store',
    })
  })
