import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The built frontend, read once and compressed when first asked for. */
export interface StaticFiles {
  /** Answers with the file; says false where there is none. */
  readonly serve: (req: IncomingMessage, res: ServerResponse, file: string) => Promise<boolean>
  /** Answers with the page, which then knows the base it lives under. */
  readonly servePage: (req: IncomingMessage, res: ServerResponse, base: string) => Promise<void>
}

interface Held {
  readonly type: string
  readonly plain: Buffer
  readonly etag: string
  readonly cacheControl: string
  packed?: { readonly br: Promise<Buffer>; readonly gzip: Promise<Buffer> }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const PACKABLE = /^(text|application\/(json|manifest)|image\/svg)/
const HIDDEN = /^\/(\.|index\.html$)/
const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** Reads a folder of built files; names in `assets/` carry a hash of their content and may be kept for ever. */
export const openStaticFiles = (folder: string): StaticFiles => {
  const files = new Map<string, Held>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = path.join(entry.parentPath, entry.name)
    const name = `/${path.relative(folder, full).split(path.sep).join('/')}`
    const cacheControl = name.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300'
    if (!HIDDEN.test(name)) files.set(name, hold(readFileSync(full), path.extname(name), cacheControl))
  }
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const pages = new Map<string, Held>()
  const pageUnder = (base: string): Held => {
    const known = pages.get(base)
    if (known) return known
    const text = page.replace('<head>', `<head>\n    <base href="${base}" />`)
    const made = hold(Buffer.from(text), '.html', 'no-cache')
    pages.set(base, made)
    return made
  }
  return {
    serve: async (req, res, file) => {
      const held = files.get(file)
      if (held) await send(req, res, held)
      return held !== undefined
    },
    servePage: (req, res, base) => send(req, res, pageUnder(base)),
  }
}

const hold = (plain: Buffer, extension: string, cacheControl: string): Held => ({
  type: TYPES[extension] ?? 'application/octet-stream',
  plain,
  etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
  cacheControl,
})

const send = async (req: IncomingMessage, res: ServerResponse, held: Held): Promise<void> => {
  res.setHeader('content-type', held.type)
  res.setHeader('cache-control', held.cacheControl)
  res.setHeader('etag', held.etag)
  if (req.headers['if-none-match'] === held.etag) {
    res.writeHead(304).end()
    return
  }
  const encoding = PACKABLE.test(held.type) ? encodingFor(req) : undefined
  if (PACKABLE.test(held.type)) res.setHeader('vary', 'accept-encoding')
  const body = encoding ? await packedOf(held)[encoding] : held.plain
  if (encoding) res.setHeader('content-encoding', encoding)
  res.setHeader('content-length', body.length)
  res.writeHead(200).end(req.method === 'HEAD' ? undefined : body)
}

const encodingFor = (req: IncomingMessage): 'br' | 'gzip' | undefined => {
  const accepted = String(req.headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}

const packedOf = (held: Held) => {
  held.packed ??= {
    br: pack.br(held.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
    gzip: pack.gzip(held.plain),
  }
  return held.packed
}
