import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readInstance, readSolutionCost } from '../instances/read-instance.ts'
import type { Problem } from '../problem/problem.ts'

/** A problem with its best known cost (NaN where nobody says) in units of `scale`. */
export type BenchCase = {
  readonly name: string
  readonly family: string
  readonly problem: Problem
  readonly scale: number
  readonly best: number
}

/** Every `.vrp` of a folder, with the costs of the `.sol` beside it or of the CSV files `instance,cost`. */
export const readFolder = (folder: string): BenchCase[] => {
  const files = readdirSync(folder).toSorted()
  const known = new Map(
    files.filter((file) => file.endsWith('.csv')).flatMap((file) => readCosts(join(folder, file))),
  )
  return files.filter((file) => file.endsWith('.vrp')).map((file) => readCase(folder, file, known))
}

const readCase = (folder: string, file: string, known: ReadonlyMap<string, number>): BenchCase => {
  const name = file.replace(/\.vrp$/, '')
  const read = readInstance(readFileSync(join(folder, file), 'utf8'))
  if (!read.ok) throw new Error(`${file}: ${read.refusal.missing} is missing`)
  const { problem, scale, withWindows } = read.value
  const solution = join(folder, `${name}.sol`)
  const stated = existsSync(solution) ? readSolutionCost(readFileSync(solution, 'utf8')) : null
  const family = `${withWindows ? 'windows' : 'capacity'} ${sizeClass(problem.stops.length)}`
  return { name, family, problem, scale, best: known.get(name) ?? stated ?? Number.NaN }
}

const readCosts = (file: string): [string, number][] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .flatMap(([name, cost]) => (name && Number(cost) > 0 ? [[name, Number(cost)] as [string, number]] : []))

/** The size classes of the aims; 501 customers count as 500. */
const sizeClass = (stops: number): string => {
  if (stops <= 200) return 'up to 200'
  if (stops <= 400) return '200-400'
  return stops <= 520 ? '400-500' : 'beyond 500'
}
