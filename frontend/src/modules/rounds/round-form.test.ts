import { describe, expect, it } from 'vitest'
import { contrast, inkOn, parseColour } from '../../kernel/colour.ts'
import { blankRound, formOf, ROUND_COLOURS } from './round-form.ts'

describe('the form of a round', () => {
  it('proposes the next position and a colour that no round has', () => {
    const blank = blankRound([{ colour: '#C2293F', position: 4 }])
    expect(blank.position).toBe(5)
    expect(blank.colour).toBe('#b84c14')
    expect(blankRound([]).position).toBe(1)
  })

  it('edits details, not stops', () => {
    const round = {
      ...blankRound([]),
      code: 'MA',
      name: 'Mardi',
      version: 2,
      archived: false,
      stops: [{ depot: 'D01' }],
    }
    expect(formOf(round)).toEqual({ ...blankRound([]), code: 'MA', name: 'Mardi', version: 2 })
  })

  it('offers only colours on which a number can be read (WCAG 1.4.3)', () => {
    for (const [, colour] of ROUND_COLOURS) {
      const rgb = parseColour(colour, [0, 0, 0])
      expect(contrast(inkOn(rgb), rgb)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
