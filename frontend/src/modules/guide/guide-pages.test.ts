import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readGuide } from '../../../guide-pages.ts'
import { guidePageOf, helpTopics } from '../../ui/guide-page-of.ts'

const docs = fileURLToPath(new URL('../../../../docs', import.meta.url))
const languages = ['fr', 'en'] as const
const guides = { fr: readGuide(docs, 'fr'), en: readGuide(docs, 'en') }

describe('the user guide inside the product', () => {
  test('has the same pages in both languages, in the same order', () => {
    expect(guides.fr.map(({ id }) => id)).toEqual(guides.en.map(({ id }) => id))
    expect(guides.fr.length).toBeGreaterThan(15)
    expect(new Set(guides.fr.map(({ id }) => id)).size).toBe(guides.fr.length)
  })
  test.each(languages)('has a page for the help of every screen, in %s', (language) => {
    const ids = guides[language].map(({ id }) => id)
    expect(helpTopics.filter((topic) => !ids.includes(guidePageOf(topic)))).toEqual([])
  })
  test.each(languages)('gives every page a title, and every heading a place to go to, in %s', (language) => {
    for (const { title, html, headings, text } of guides[language]) {
      expect([title.length > 3, text.length > 100, html.includes('<h1')]).toEqual([true, true, false])
      for (const { id } of headings) expect(html).toContain(`id="${id}"`)
    }
  })
  test('keeps French signs beside their words, however they were typed', () => {
    for (const { title, html } of guides.fr) {
      const said = html.replace(/<code[^>]*>.*?<\/code>|<[^>]+>/gs, '')
      expect(`${title} ${said}`).not.toMatch(/ [:;?!%€»]|« |'|&#39;/)
    }
  })
  test.each(languages)('leads from page to page inside the guide, in %s', (language) => {
    const ids = new Set(guides[language].map(({ id }) => id))
    const links = guides[language].flatMap(({ html }) => [...html.matchAll(/<a href="([^"]*)"/g)])
    expect(links.length).toBeGreaterThan(5)
    for (const [, href = ''] of links)
      expect(/^https:/.test(href) || ids.has(href.replace('guide/', ''))).toBe(true)
  })
})
