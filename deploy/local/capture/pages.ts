import { html, raw } from 'hono/html'
import type { CapturedMail, Message } from './message.ts'

type Html = ReturnType<typeof html>

const STYLE = `:root{--paper:#fbf6ec;--card:#fffdf8;--ink:#211b11;--soft:#524736;--rim:#e6dac4;--line:#8d7d62;--leaf:#3d6b35;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#1d1a14;--card:#26211a;--ink:#fff8ea;--soft:#d2c6b1;--rim:#40382c;--line:#85775f;--leaf:#9cc48b}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 ui-sans-serif,system-ui,sans-serif}
main{max-width:56rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{margin:0 0 .25rem;font-size:1.75rem;line-height:1.2;overflow-wrap:anywhere}
p{margin:0 0 1rem;color:var(--soft)}
a{color:var(--leaf)}
:focus-visible{outline:3px solid var(--leaf);outline-offset:2px}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:1rem 0}
.bar a{display:inline-flex;align-items:center;min-height:2.75rem}
ul{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--rim);border-radius:1rem;overflow:hidden}
li+li{border-top:1px solid var(--rim)}
li a{display:grid;grid-template-columns:5rem 1fr auto;gap:0 1rem;padding:.85rem 1.1rem;color:inherit;text-decoration:none}
li a:hover{background:var(--paper)}
li .kind{font-weight:700;color:var(--leaf)}
li .what{min-width:0;overflow-wrap:anywhere}
li .what strong{display:block}
li small,dd,time{color:var(--soft);font-size:.9375rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem 1rem;margin:1rem 0}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
.sheet{background:var(--card);border:1px solid var(--rim);border-radius:1rem}
pre.sheet{margin:0;padding:1.25rem;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
iframe.sheet{width:100%;height:70vh;background:#fff}
h2{font-size:1.15rem;margin:1.75rem 0 .5rem}
@media (max-width:36rem){li a{grid-template-columns:1fr}}`

/** Every message, newest first. */
export const listPage = (messages: readonly Message[]): Html =>
  layout(
    'Messages capturés',
    html`<h1>Messages capturés</h1>
<p>Rien ne quitte cette machine : les e-mails et les SMS que Cabas aurait envoyés arrivent ici.</p>
<div class="bar"><a href="/capture/">Actualiser</a><span>${countOf(messages.length)}</span></div>
${messages.length > 0 ? html`<ul>${messages.map(rowOf)}</ul>` : html`<p class="empty">Aucun message pour l’instant. Invitez quelqu’un, ou demandez un nouveau mot de passe.</p>`}`,
  )

/** One message: whom it went to, its text with links that work, its HTML in a closed frame, its attachments. */
export const messagePage = (message: Message): Html =>
  layout(
    titleOf(message),
    html`<div class="bar"><a href="/capture/">← Tous les messages</a></div>
<h1>${titleOf(message)}</h1>
<dl>
<dt>De</dt><dd>${message.from || '—'}</dd>
<dt>À</dt><dd>${message.to.join(', ')}</dd>
<dt>Reçu</dt><dd>${moment(message.at)}</dd>
</dl>
<h2>Texte</h2>
<pre class="sheet">${linked(message.text)}</pre>
${message.kind === 'mail' ? mailParts(message) : ''}`,
  )

/** Shown where no message has that name. */
export const missingPage = (): Html =>
  layout(
    'Message introuvable',
    html`<h1>Message introuvable</h1><p>Il n’est plus gardé ici.</p>
<div class="bar"><a href="/capture/">← Tous les messages</a></div>`,
  )

const mailParts = ({ id, html: body, attachments }: CapturedMail): Html => html`
${body ? html`<h2>Mise en page</h2><iframe class="sheet" title="Le message mis en page" src="/capture/messages/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>` : ''}
${attachments.length > 0 ? html`<h2>Pièces jointes</h2><ul>${attachments.map(({ name, content }, n) => html`<li><a href="/capture/messages/${id}/attachments/${n}" download="${name}"><span class="kind">Fichier</span><span class="what">${name}</span><small>${Math.ceil(content.length / 1024)} ko</small></a></li>`)}</ul>` : ''}`

const rowOf = (message: Message): Html => html`<li><a href="/capture/messages/${message.id}">
<span class="kind">${message.kind === 'sms' ? 'SMS' : 'E-mail'}</span>
<span class="what"><strong>${titleOf(message)}</strong><small>à ${message.to.join(', ')}</small></span>
<time datetime="${new Date(message.at).toISOString()}">${moment(message.at)}</time>
</a></li>`

const titleOf = (message: Message): string =>
  (message.kind === 'mail' ? message.subject : message.text.slice(0, 80)) || '(sans objet)'

const countOf = (count: number): string => {
  if (count === 0) return 'aucun message'
  return count === 1 ? '1 message' : `${count} messages`
}

const format = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
})
const moment = (ms: number): string => format.format(ms)

const linked = (text: string): readonly (Html | string)[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, n) => (n % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))

const layout = (title: string, body: Html): Html => html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Cabas</title>
<style>${raw(STYLE)}</style>
</head>
<body><main>${body}</main></body>
</html>`
