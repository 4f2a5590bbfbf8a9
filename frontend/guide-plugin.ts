import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { type GuideLanguage, guideFiles, type ReadPage, readGuide } from './guide-pages.ts'

const docs = fileURLToPath(new URL('../docs', import.meta.url))
const NAME = /^virtual:guide-(fr|en)$/

/** `virtual:guide-fr` and `virtual:guide-en`: the pages of the user guide, rendered when the application is built. */
export const guide = (): Plugin => ({
  name: 'cabas-guide',
  resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
  load(id) {
    const language = id.startsWith('\0') ? NAME.exec(id.slice(1))?.[1] : undefined
    if (language === undefined) return undefined
    for (const file of guideFiles(docs, language as GuideLanguage)) this.addWatchFile(file)
    return moduleOf(readGuide(docs, language as GuideLanguage))
  },
})

/** Pictures become files of the build like any other. */
const moduleOf = (pages: readonly ReadPage[]): string => {
  const files = [...new Set(pages.flatMap(({ pictures }) => pictures))]
  const imports = files.map((file, n) => `import picture${n} from ${JSON.stringify(`${file}?url`)}`)
  const written = pages.map(({ pictures, html, ...page }) => {
    const parts = html.split(/%picture-(\d+)%/).map((part, n) => {
      const file = pictures[Number(part)]
      return n % 2 === 1 && file !== undefined ? `picture${files.indexOf(file)}` : JSON.stringify(part)
    })
    return `{ ...${JSON.stringify(page)}, html: ${parts.join(' + ')} }`
  })
  return `${imports.join('\n')}\nexport const pages = [${written.join(',\n')}]\n`
}
