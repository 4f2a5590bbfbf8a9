import type { IncomingMessage, ServerResponse } from 'node:http'
import { html, raw } from 'hono/html'

/** Why there is no page: each with its status and its words in French and English. */
const NOTICES = {
  'garden-unavailable': {
    status: 503,
    again: true,
    fr: ['Ce jardin revient dans un instant', 'Son programme redémarre. La page se recharge toute seule.'],
    en: ['This garden will be back in a moment', 'Its program is restarting. The page reloads by itself.'],
  },
  'garden-creating': {
    status: 503,
    again: true,
    fr: ['Ce jardin se prépare', 'Il est en cours de création. La page se recharge toute seule.'],
    en: ['This garden is being prepared', 'It is being created. The page reloads by itself.'],
  },
  'garden-stopped': {
    status: 503,
    again: false,
    fr: ['Ce jardin est arrêté', 'La plateforme l’a mis en pause. Ses données sont conservées.'],
    en: ['This garden is stopped', 'The platform has paused it. Its data are kept.'],
  },
  'unknown-garden': {
    status: 404,
    again: false,
    fr: ['Aucun jardin à cette adresse', 'Vérifiez l’adresse, ou demandez-la à votre jardin.'],
    en: ['No garden at this address', 'Check the address, or ask your garden for it.'],
  },
  'not-found': {
    status: 404,
    again: false,
    fr: ['Rien à cette adresse', 'Vérifiez l’adresse.'],
    en: ['Nothing at this address', 'Check the address.'],
  },
  'foreign-host': {
    status: 421,
    again: false,
    fr: ['Cette adresse n’est pas servie ici', 'Cabas répond à localhost et aux adresses de ses jardins.'],
    en: ['This address is not served here', 'Cabas answers at localhost and at its gardens’ addresses.'],
  },
  'malformed-request': {
    status: 400,
    again: false,
    fr: ['Demande incompréhensible', 'L’adresse demandée n’en est pas une.'],
    en: ['Request not understood', 'The address asked for is none.'],
  },
  'service-unavailable': {
    status: 503,
    again: true,
    fr: ['Un instant…', 'Cette partie de Cabas démarre. La page se recharge toute seule.'],
    en: ['One moment…', 'This part of Cabas is starting. The page reloads by itself.'],
  },
} as const satisfies Record<string, Notice>

interface Notice {
  readonly status: number
  readonly again: boolean
  readonly fr: readonly [title: string, sentence: string]
  readonly en: readonly [title: string, sentence: string]
}

export type NoticeKind = keyof typeof NOTICES

const RETRY_S = 3
const STYLE = `:root{--paper:#fbf6ec;--card:#fffdf8;--ink:#211b11;--soft:#524736;--rim:#e6dac4;--leaf:#3d6b35;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#1d1a14;--card:#26211a;--ink:#fff8ea;--soft:#d2c6b1;--rim:#40382c;--leaf:#9cc48b}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 ui-sans-serif,system-ui,sans-serif}
main{max-width:30rem;margin:1rem;padding:2rem;background:var(--card);border:1px solid var(--rim);border-top:5px solid var(--leaf);border-radius:1rem}
h1{margin:0 0 .75rem;font-size:1.5rem;line-height:1.2}p{margin:0;color:var(--soft)}`

/** Says why there is no page: a friendly page to people, problem+json to programs. */
export const sendNotice = (
  req: IncomingMessage,
  res: ServerResponse,
  kind: NoticeKind,
  requestId: string,
) => {
  const notice: Notice = NOTICES[kind]
  if (notice.again) res.setHeader('retry-after', String(RETRY_S))
  res.setHeader('cache-control', 'no-store')
  const wantsPage = String(req.headers.accept ?? '').includes('text/html')
  const body = wantsPage ? pageOf(notice, req.headers['accept-language']) : problemOf(kind, notice, requestId)
  res.setHeader('content-type', wantsPage ? 'text/html; charset=utf-8' : 'application/problem+json')
  // A body that nobody will read would hold the connection open.
  if (!req.complete) res.setHeader('connection', 'close')
  res.writeHead(notice.status).end(req.method === 'HEAD' ? undefined : body)
}

// The garden's own kind is the one programs know (`garden-unavailable`), whatever the reason.
const problemOf = (kind: NoticeKind, { status, en }: Notice, requestId: string): string => {
  const known = kind === 'garden-creating' || kind === 'garden-stopped' ? 'garden-unavailable' : kind
  return JSON.stringify({ type: `/problems/${known}`, title: en[0], status, kind: known, requestId })
}

const pageOf = (notice: Notice, acceptLanguage: string | undefined): string => {
  const locale = /^\s*en/i.test(acceptLanguage ?? '') ? 'en' : 'fr'
  const [title, sentence] = notice[locale]
  return String(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${notice.again ? raw(`<meta http-equiv="refresh" content="${RETRY_S}">`) : ''}
<title>${title} – Cabas</title>
<style>${raw(STYLE)}</style>
</head>
<body><main><h1>${title}</h1><p>${sentence}</p></main></body>
</html>`)
}
