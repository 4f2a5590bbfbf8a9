import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { weeksOfYear } from '#kernel/week'
import { isOpenWeek, openYear } from '#modules/calendar'
import { CATEGORIES_MAX, categoryCode } from '#modules/members'
import { askingIn, inferringFrom } from '#modules/subscriptions'
import { readCsv } from '#platform/csv'
import { importDiff } from './diff.ts'
import { type ImportFile, importFileNames } from './import-file.ts'
import { readGarden } from './read-garden.ts'

const folder = new URL('../../../../../deploy/local/demo/haute-moselle/', import.meta.url)
const files = await Promise.all(
  importFileNames.map(async (name): Promise<ImportFile> => {
    const read = await readCsv(readFileSync(new URL(name, folder)))
    if (!read.ok) throw new Error(`${name}: ${read.refusal.kind}`)
    return { name, header: read.value.header, rows: read.value.rows }
  }),
)
const nothing = {
  rounds: new Map(),
  depots: new Set<string>(),
  plans: new Set<string>(),
  members: new Map(),
  categories: [],
}
const read = readGarden(
  files,
  { existing: nothing, closedWeeks: [] },
  { inferringFrom, categoryCode, categoriesMax: CATEGORIES_MAX },
)
if (!read.ok) throw new Error(JSON.stringify(read.refusal.problems.slice(0, 5)))
const garden = read.value

describe('a real garden’s year', () => {
  test('is read without a problem, and a second time it changes nothing', () => {
    expect(Object.values(garden).map((all) => all.length)).toEqual([12, 82, 7, 28, 850, 1, 1281, 0])
    const again = Object.values(importDiff(garden, structuredClone(garden)))
    expect(again.every(({ created, changed }) => created.length + changed.length === 0)).toBe(true)
  })
  test('needs few exceptions and moves, and gives every one of its 64,050 rows again', () => {
    const [calendar] = garden.calendars
    const year = { ...openYear(2025), closedWeeks: calendar?.closedWeeks ?? [] }
    const ask = askingIn(weeksOfYear(2025).filter((one) => isOpenWeek(year, one)))
    const rows = garden.subscriptions.flatMap((subscription) =>
      ask({ ...subscription, round: null, ended: null }).map(
        ({ week, quantity, depot }) => `${subscription.number},${Number(week.slice(6))},${quantity},${depot}`,
      ),
    )
    const kept = files
      .find(({ name }) => name === 'weekly_quantities.csv')
      ?.rows.map(({ cells }) => cells.join(','))
    expect(rows.toSorted()).toEqual(kept?.toSorted())
    expect(garden.subscriptions.flatMap(({ exceptions }) => exceptions).length).toBeLessThan(2200)
    expect(garden.subscriptions.flatMap(({ depotChanges }) => depotChanges)).toHaveLength(24)
  })
})
