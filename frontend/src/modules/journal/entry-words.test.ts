import { expect, test } from 'vitest'
import { subjectName, subjectParts, subjectRoute } from './entry-words.ts'

test('a subject is a kind of thing and its name', () => {
  expect(subjectParts('depot D01')).toEqual({ thing: 'depot', name: 'D01' })
  expect(subjectParts('role Chef de culture')).toEqual({ thing: 'role', name: 'Chef de culture' })
  expect(subjectParts('garden')).toEqual({ thing: 'garden', name: '' })
})

test('depots and members lead to their screens, others nowhere', () => {
  expect(subjectRoute('member 12')).toEqual({ name: 'member', params: { number: '12' } })
  expect(subjectRoute('calendar 2025')).toBeUndefined()
})

test("a round's day is told in words", () => {
  const words = (round: string, day: string) => `${round} du ${day}`
  expect(subjectName('VE1 of 2025-06-06', words)).toBe('VE1 du 2025-06-06')
  expect(subjectName('D01', words)).toBe('D01')
})
