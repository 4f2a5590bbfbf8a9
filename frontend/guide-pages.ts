import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Marked } from 'marked'
import { frenchSpaces } from './src/kernel/typography.ts'

/** A page of the user guide, ready to be shown: its sentences are ours, so the HTML is trusted. */
export interface GuidePage {
  /** The English file's name, the same in every language. */
  readonly id: string
  readonly group: string
  readonly title: string
  readonly headings: readonly { readonly id: string; readonly text: string }[]
  readonly html: string
  /** What the page says, without its marks, for the search. */
  readonly text: string
}

/** A page before its pictures have addresses: each stands as `%picture-n%` in the HTML. */
export interface ReadPage extends GuidePage {
  readonly pictures: readonly string[]
}

export type GuideLanguage = 'fr' | 'en'

const LINK = /^- \[[^\]]+\]\(((?:en\/)?(?:guide\/[\w-]+|csv-format)\.md)\)/

/** Every page of the guide in the order of the table of contents, `docs/README.md`. */
export const readGuide = (docs: string, language: GuideLanguage): readonly ReadPage[] => {
  const contents = readFileSync(path.join(docs, 'README.md'), 'utf8')
  const [french = '', english = ''] = contents.split('## In English')
  const own = entriesIn(language === 'fr' ? french : english)
  const ids = entriesIn(english).map(({ file }) => path.basename(file, '.md'))
  const idOf = new Map(own.map(({ file }, n) => [path.basename(file), ids[n] ?? '']))
  return own.map(({ file, group }, n) =>
    readPage({
      file: path.join(docs, file),
      known: { id: ids[n] ?? '', group },
      idOf: (name) => idOf.get(name),
      typeset: language === 'fr' ? frenchSpaces : (text) => text,
    }),
  )
}

/** The files of the pages, to build the guide anew when one changes. */
export const guideFiles = (docs: string, language: GuideLanguage): readonly string[] => {
  const contents = readFileSync(path.join(docs, 'README.md'), 'utf8')
  const [french = '', english = ''] = contents.split('## In English')
  return entriesIn(language === 'fr' ? french : english).map(({ file }) => path.join(docs, file))
}

const entriesIn = (contents: string): readonly { readonly file: string; readonly group: string }[] => {
  let group = ''
  return contents.split('\n').flatMap((line) => {
    const heading = /^###? (.+)/.exec(line)?.[1]
    if (heading !== undefined) group = heading
    const file = LINK.exec(line)?.[1]
    return file === undefined ? [] : [{ file, group }]
  })
}

interface PageFile {
  readonly file: string
  readonly known: Pick<GuidePage, 'id' | 'group'>
  /** The page that a link to this file leads to. */
  readonly idOf: (name: string) => string | undefined
  readonly typeset: (text: string) => string
}

const readPage = ({ file, known: { id, group }, idOf, typeset }: PageFile): ReadPage => {
  const pictures: string[] = []
  const headings: { id: string; text: string }[] = []
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === 'text') token.text = typeset(token.text)
    },
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens)
        if (depth === 1) return ''
        const anchor = `${id}-${headings.length + 1}`
        if (depth === 2) headings.push({ id: anchor, text: plain(text) })
        return `<h${depth} id="${anchor}" tabindex="-1">${text}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        const page = idOf(path.basename(href))
        return page === undefined
          ? `<a href="${href}" rel="noopener">${text}</a>`
          : `<a href="guide/${page}" data-page="${page}">${text}</a>`
      },
      image({ href, text }) {
        pictures.push(path.resolve(path.dirname(file), href))
        return `<img src="%picture-${pictures.length - 1}%" alt="${text}" loading="lazy">`
      },
    },
  })
  const source = readFileSync(file, 'utf8')
  const html = marked.parse(source, { async: false })
  const title = typeset(/^# (.+)/m.exec(source)?.[1] ?? id)
  return { id, group, title, headings, html, text: plain(html), pictures }
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:quot|#39|amp|lt|gt);/g, (name) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
}
