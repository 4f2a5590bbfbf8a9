import { html, raw } from 'hono/html'
import type { Locale } from './sentences.ts'

/** A page as text; every value in it is escaped. */
export type Page = ReturnType<typeof html>

/** Everything the pages look like. It stands in the page and its hash in the policy, so it is the only style. */
export const STYLE = `
:root{--paper:#fbf6ec;--card:#fffdf8;--ink:#211b11;--soft:#524736;--line:#8d7d62;--rim:#e6dac4;--leaf:#3d6b35;--on-leaf:#fff;--bad:#a5243d;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#1d1a14;--card:#26211a;--ink:#fff8ea;--soft:#d2c6b1;--line:#85775f;--rim:#40382c;--leaf:#9cc48b;--on-leaf:#1d1a14;--bad:#ff9aa5}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem 1rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 Figtree,ui-sans-serif,system-ui,sans-serif}
main{width:100%;max-width:26rem;padding:2rem;background:var(--card);border:1px solid var(--rim);border-radius:1rem;box-shadow:0 8px 24px -18px #6b4e1c66}
.brand{display:flex;align-items:center;gap:.6rem;margin:0 0 1.25rem;color:var(--soft);font-weight:600}
.brand svg{width:2rem;height:2rem;flex:none}
.brand svg [stroke]{stroke:var(--leaf)}
.brand svg [fill="#3d6b35"]{fill:var(--leaf)}
.brand svg [stroke="#fbf6ec"]{stroke:var(--card)}
h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.2}
p{margin:0 0 1rem;color:var(--soft)}
label{display:block;margin:1rem 0 .35rem;font-weight:600}
small{display:block;margin-top:.35rem;color:var(--soft);font-size:.9375rem}
input{width:100%;min-height:2.75rem;padding:.5rem .75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.5rem}
input[aria-invalid=true]{border:2px solid var(--bad)}
button,a.button{display:block;width:100%;min-height:2.75rem;margin-top:1.5rem;padding:.6rem 1rem;font:inherit;font-weight:600;text-align:center;text-decoration:none;color:var(--on-leaf);background:var(--leaf);border:1px solid var(--leaf);border-radius:.5rem;cursor:pointer}
button.quiet{margin-top:.75rem;color:var(--leaf);background:transparent}
a{color:var(--leaf)}
.below{margin:1.25rem 0 0}
:focus-visible{outline:3px solid var(--leaf);outline-offset:2px}
.problem{padding:.75rem 1rem;border:1px solid var(--bad);border-left-width:5px;border-radius:.5rem;color:var(--bad);font-weight:600}
`

/** Sends the sign-out form by itself; without scripts its button does. */
export const SUBMIT_SCRIPT =
  "document.getElementById('op.logoutForm').requestSubmit(document.getElementById('leave'))"

const MARK = raw(
  '<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M9 13C9 6 12 3 16 3s7 3 7 10" fill="none" stroke="#3d6b35" stroke-width="2.6" stroke-linecap="round"/><path d="M4 13h24l-2.6 13.2A3.4 3.4 0 0 1 22 29H10a3.4 3.4 0 0 1-3.4-2.8z" fill="#3d6b35"/><path d="M9 18h14M9.8 23h12.4" stroke="#fbf6ec" stroke-width="1.8" stroke-linecap="round"/></svg>',
)

/** One page: the garden's name, a title, and what there is to do. */
export const layout = (page: {
  readonly locale: Locale
  readonly realm: string
  readonly title: string
  readonly body: Page
}): Page => html`<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} – ${page.realm}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<div class="brand">${MARK}<span>${page.realm}</span></div>
<h1>${page.title}</h1>
${page.body}
</main>
</body>
</html>`

/** A problem, told at once to those who listen to the page. */
export const problemNote = (sentence: string | undefined): Page | string =>
  sentence ? html`<p class="problem" id="problem" role="alert">${sentence}</p>` : ''
