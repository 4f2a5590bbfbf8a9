import { describe, expect, it } from 'vitest'
import { mayRetry, networkProblem, problemFrom } from './problem.ts'

describe('what the server refuses', () => {
  it('keeps kind, fields and figures apart', () => {
    const body = {
      type: 'about:blank',
      title: 'Refused',
      status: 409,
      kind: 'depot-full',
      taken: 40,
      capacity: 40,
      fields: [{ path: 'depot', kind: 'full' }, 'nonsense'],
    }
    expect(problemFrom(409, body, 'r-1')).toEqual({
      kind: 'depot-full',
      status: 409,
      fields: [{ path: 'depot', kind: 'full' }],
      figures: { taken: 40, capacity: 40 },
      requestId: 'r-1',
    })
  })

  it('has a kind even when the answer is no problem document', () => {
    expect(problemFrom(502, '<html>', null).kind).toBe('garden-unavailable')
    expect(problemFrom(500, undefined, null).kind).toBe('unexpected')
  })

  it('may be tried again only when nothing was decided', () => {
    expect(mayRetry(networkProblem)).toBe(true)
    expect(mayRetry(problemFrom(503, {}, null))).toBe(true)
    expect(mayRetry(problemFrom(422, {}, null))).toBe(false)
  })
})
