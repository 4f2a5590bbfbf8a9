import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Category,
  categoryCode,
  changeCategory,
  createCategory,
  deadlineDaysFor,
  placed,
} from './category.ts'

const GARDEN_DAYS = 2
const draft = (name: string, changeDeadlineDays: number | null = null) => ({ name, changeDeadlineDays })
const made = (known: readonly Category[], name: string, days: number | null = null) => {
  const created = createCategory(draft(name, days), known, GARDEN_DAYS)
  if (!created.ok) throw new Error(created.refusal.kind)
  return created.value
}
const private_ = made([], 'Particulier')
const school = made([private_], 'École primaire', 5)
const both = [private_, school]
const problems = (name: string, days: number | null = null) => {
  const created = createCategory(draft(name, days), both, GARDEN_DAYS)
  return created.ok || created.refusal.kind !== 'invalid-input'
    ? []
    : created.refusal.fields.map(({ path, kind }) => `${path} ${kind}`)
}

describe('a category of members (MEM-02)', () => {
  test('gets its code from its first name and its place at the end', () => {
    expect(school).toEqual({
      code: 'ecole-primaire',
      name: 'École primaire',
      changeDeadlineDays: 5,
      position: 2,
      retired: false,
      version: 1,
    })
  })
  test('keeps its code whatever it is called later', () => {
    expect(changeCategory(school, draft('Collège'), both, GARDEN_DAYS)).toMatchObject({
      value: { code: 'ecole-primaire', name: 'Collège', changeDeadlineDays: null },
    })
  })
  test('has a name of its own, accents and capitals apart', () => {
    expect(problems(' ')).toEqual(['name required'])
    expect(problems('ECOLE primaire')).toEqual(['name name-taken'])
    expect(problems('École (primaire)')).toEqual(['name name-taken'])
    expect(problems('***')).toEqual(['name no-letter'])
    expect(problems('x'.repeat(41))).toEqual(['name too-long'])
    expect(changeCategory(school, draft('particulier'), both, GARDEN_DAYS)).toMatchObject({ ok: false })
    expect(changeCategory(school, draft('ÉCOLE PRIMAIRE'), both, GARDEN_DAYS)).toMatchObject({ ok: true })
  })
  test('is never called what spells another, whether its name or its code', () => {
    const college = changeCategory(school, draft('Collège'), both, GARDEN_DAYS)
    const known = [private_, college.ok ? college.value : school]
    const renamed = (name: string) => changeCategory(private_, draft(name), known, GARDEN_DAYS)
    const taken = { refusal: { fields: [{ path: 'name', kind: 'name-taken' }] } }
    for (const name of ['École primaire', 'ecole-primaire', 'Collège !'])
      expect(renamed(name)).toMatchObject(taken)
    expect(renamed('***')).toMatchObject({ refusal: { fields: [{ path: 'name', kind: 'no-letter' }] } })
    expect(renamed('Particuliers')).toMatchObject({ ok: true })
  })
  test('has a deadline in whole days, never after the day is frozen for all (CAL-06)', () => {
    expect(problems('Restaurant', 1)).toEqual(['changeDeadlineDays before-garden-deadline'])
    expect(problems('Restaurant', 2)).toEqual([])
    expect(problems('Restaurant', 2.5)).toEqual(['changeDeadlineDays not-whole'])
    expect(problems('Restaurant', 61)).toEqual(['changeDeadlineDays out-of-range'])
  })
  test('is one of forty at the most', () => {
    const forty = Array.from({ length: 40 }, (_, n) => ({ ...school, code: `c${n}`, name: `c${n}` }))
    expect(createCategory(draft('one more'), forty, GARDEN_DAYS)).toEqual({
      ok: false,
      refusal: { kind: 'too-many-categories', max: 40 },
    })
  })
})

test('a code is made of letters, digits and single hyphens, and is its own code', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const code = categoryCode(name)
      expect(code).toMatch(/^$|^[a-z\d]+(-[a-z\d]+)*$/)
      expect(categoryCode(code)).toBe(code)
    }),
  )
})

test('whatever the names, what a file may write for a category means one only', () => {
  const typed = fc.constantFrom(
    'Bar',
    'bar',
    'Bar à vin',
    'Bar-à-vin',
    'École',
    'ecole primaire',
    'École (primaire)',
  )
  const step = fc.record({ name: typed, of: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let known: readonly Category[] = []
      for (const { name, of } of steps) {
        const there = known[of]
        const next = there
          ? changeCategory(there, draft(name), known, GARDEN_DAYS)
          : createCategory(draft(name), known, GARDEN_DAYS)
        if (next.ok) known = [...known.filter((one) => one !== there), next.value]
      }
      const spelled = known.flatMap((one) => [...new Set([one.code, categoryCode(one.name)])])
      expect(new Set(spelled).size).toBe(spelled.length)
    }),
  )
})

test('a deadline is the later of the garden’s days and the category’s, so that the frozen day stays frozen', () => {
  const days = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(days, fc.option(days), (garden, own) => {
      const deadline = deadlineDaysFor({ changeDeadlineDays: own }, garden)
      expect(deadline).toBeGreaterThanOrEqual(garden)
      expect(deadline).toBe(own === null || own < garden ? garden : own)
    }),
  )
  expect(deadlineDaysFor(undefined, 3)).toBe(3)
})

test('putting one at a place keeps the others in order and numbers all without gaps', () => {
  const list = fc.integer({ min: 1, max: 12 }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      moved: fc.integer({ min: 0, max: length - 1 }),
      position: fc.integer({ min: -2, max: 15 }),
    }),
  )
  fc.assert(
    fc.property(list, ({ length, moved, position }) => {
      const all = Array.from({ length }, (_, n) => ({ ...school, code: `c${n}`, position: (n + 1) * 3 }))
      const code = `c${moved}`
      const order = placed(all, { ...school, code, position })
      expect(order.map((one) => one.position)).toEqual(all.map((_, n) => n + 1))
      expect(order.filter((one) => one.code !== code).map((one) => one.code)).toEqual(
        all.filter((one) => one.code !== code).map((one) => one.code),
      )
      const place = order.find((one) => one.code === code)?.position
      expect(place).toBe(Math.min(Math.max(position, 1), length))
    }),
  )
})
