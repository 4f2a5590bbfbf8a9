import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { gardenDocument } from './openapi.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
}

const PAGE = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Cabas – API</title><link rel="stylesheet" href="docs/swagger-ui.css"></head>
<body><div id="api"></div><script src="docs/swagger-ui-bundle.js"></script><script src="docs/start.js"></script></body>
</html>`

const START = "window.SwaggerUIBundle({ url: 'openapi.json', dom_id: '#api' })"

/** The Swagger page of the API, from bundled files, and the document it shows. (OPS-07) */
export const docsPage = (): Hono => {
  const page = new Hono()
  const document = JSON.stringify(gardenDocument())
  page.get('/openapi.json', (c) => c.body(document, 200, { 'content-type': 'application/json' }))
  page.get('/docs', (c) => c.html(PAGE))
  page.get('/docs/start.js', (c) => c.body(START, 200, { 'content-type': 'text/javascript' }))
  page.get('/docs/:file', (c) => {
    const file = c.req.param('file')
    const type = FILES[file]
    if (!type) return c.notFound()
    const bytes = Readable.toWeb(createReadStream(path.join(folder, file))) as ReadableStream
    return c.body(bytes, 200, { 'content-type': type, 'cache-control': 'public, max-age=86400' })
  })
  return page
}
