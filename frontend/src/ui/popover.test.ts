import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besideAnchor } from './popover.ts'

const view = { width: 390, height: 844 }
const panel = { width: 300, height: 200 }
const at = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 40 })

describe('a small panel', () => {
  it('opens under its button where there is room', () => {
    expect(besideAnchor(at(20, 100), panel, view)).toEqual({ left: 20, top: 148 })
  })

  it('opens above at the bottom of the window, and moves in from its right edge', () => {
    expect(besideAnchor(at(340, 780), panel, view)).toEqual({ left: 78, top: 572 })
  })

  it('never leaves the window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 350 }), fc.integer({ min: 0, max: 800 }), (left, top) => {
        const { left: x, top: y } = besideAnchor(at(left, top), panel, view)
        expect(x >= 0 && x + panel.width <= view.width && y >= 0 && y + panel.height <= view.height).toBe(
          true,
        )
      }),
    )
  })
})
