import { describe, expect, it } from 'vitest'
import type { NavEntry } from './module.ts'
import { allowedEntries, phoneEntries, sections } from './navigation.ts'

const entry = (route: string, order: number, permission = 'week:see'): NavEntry => ({
  route,
  order,
  label: route,
  icon: 'i-lucide-box',
  group: order < 10 ? 'week' : 'places',
  permissions: [permission],
})

describe('the navigation', () => {
  it('shows only what the person may open, in order', () => {
    const entries = [entry('b', 2), entry('a', 1), entry('c', 3, 'people:see')]
    expect(allowedEntries(entries, (p) => p === 'week:see').map((e) => e.route)).toEqual(['a', 'b'])
  })

  it('leaves out groups without entries', () => {
    expect(sections([entry('a', 1), entry('b', 11)]).map((s) => s.group)).toEqual(['week', 'places'])
  })

  it('never puts more than five at the bottom of a phone, « more » included', () => {
    const many = Array.from({ length: 9 }, (_, n) => entry(`e${n}`, n))
    expect(phoneEntries(many)).toEqual({ few: many.slice(0, 4), more: true })
    expect(phoneEntries(many.slice(0, 5))).toEqual({ few: many.slice(0, 5), more: false })
  })
})
