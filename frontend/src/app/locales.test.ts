import { describe, expect, test } from 'vitest'
import type { Messages } from '../kernel/typography.ts'

const files = {
  ...import.meta.glob<Messages>('../modules/*/locales/*.json', { import: 'default', eager: true }),
  ...import.meta.glob<Messages>('./locales/*.json', { import: 'default', eager: true }),
}
const french = Object.keys(files).filter((file) => file.endsWith('/fr.json'))

/** Every key of a file with the figures that its sentence takes. */
const figuresOf = (messages: Messages, under = ''): readonly string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${under}${key} ${[...new Set(value.match(/\{\w+\}/g))].toSorted().join(' ')}`]
      : figuresOf(value, `${under}${key}.`),
  )

describe('the sentences of the pages', () => {
  test('are there module by module', () => {
    expect(french.length).toBeGreaterThan(15)
  })
  test.each(french)('%s says all of it in English too, with the same figures', (file) => {
    const english = files[file.replace('/fr.json', '/en.json')] ?? {}
    expect(figuresOf(english).toSorted()).toEqual(figuresOf(files[file] ?? {}).toSorted())
  })
})
