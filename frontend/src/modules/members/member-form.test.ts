import { describe, expect, it } from 'vitest'
import { blankMember, formOf, nameOf, tagsFrom } from './member-form.ts'

describe('a member on screen', () => {
  it('goes by the organisation, or by first and last name', () => {
    expect(nameOf({ ...blankMember(), firstName: 'Camille', lastName: 'Chardin' })).toBe('Camille Chardin')
    expect(
      nameOf({ ...blankMember(), kind: 'organisation', organisation: 'École', lastName: 'Chardin' }),
    ).toBe('École')
    expect(nameOf({ ...blankMember(), kind: 'organisation', lastName: 'Chardin' })).toBe('Chardin')
  })

  it('keeps tags apart at commas, each once', () => {
    expect(tagsFrom(' école, bénévole ,, école')).toEqual(['école', 'bénévole'])
    expect(tagsFrom('')).toEqual([])
  })

  it('edits what people know, not what the garden works out', () => {
    const membership = { until: '2025-12-31', exempt: false, state: 'up-to-date' as const }
    const member = { ...blankMember(), number: 7, archived: false, membership, version: 2 }
    expect(formOf(member)).toEqual({
      ...blankMember(),
      membership: { until: '2025-12-31', exempt: false },
      version: 2,
    })
  })
})
