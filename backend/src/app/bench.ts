import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { day } from '#kernel/day'
import { week as isoWeek } from '#kernel/week'
import { loadFacts, scheduleRules, scheduleYear } from '#modules/deliveries'
import { printDocument } from '#modules/documents'
import { gardenEnvironment, type Issuer, memoryMb, type Server, startIssuer, startServer } from '#testing'
import { type BenchGarden, openBenchGarden } from './bench/bench-garden.ts'
import { figure, ms, spread, stopwatch, timed } from './bench/figures.ts'
import { ask, load } from './bench/load.ts'
import { measurePlanning } from './bench/planning.ts'
import { printScriptSizes } from './bench/script-sizes.ts'
import { LOOK_MS } from './garden/rest.ts'

/** `npm run bench`: measures a real garden's year of 2025 and prints figures beside what was aimed at. */
const project = fileURLToPath(new URL('../../../', import.meta.url))
const data = path.join(project, 'deploy/local/demo/haute-moselle')
const WEEK = '2025-W23'
const FULLEST = day('2025-06-05')
const SECRET = 'a-secret-of-the-benchmark'

const measureRules = async ({ garden }: BenchGarden): Promise<void> => {
  const needs = garden.needsFor({ actor: { id: 'bench', name: 'Bench' } })
  const facts = await loadFacts(needs)
  const lines = scheduleYear(facts, 2025, scheduleRules).roundDays.reduce(
    (sum, { lines }) => sum + lines.length,
    0,
  )
  figure(
    'data',
    `${facts.subscriptions.length} contracts, ${facts.members.length} members, ${facts.depots.length} depots, ${lines} lines a year`,
  )
  figure(
    "the year's schedule",
    spread(await timed(20, () => scheduleYear(facts, 2025, scheduleRules))),
    '≤ 60 ms',
  )
  const asked = {
    day: FULLEST,
    kind: 'road-sheet',
    format: 'pdf',
    layout: 'sheets-24',
    sort: 'round',
  } as const
  const sheet = await stopwatch(() => printDocument(needs, asked))
  const again = await timed(3, () => printDocument(needs, asked))
  const kilobytes = sheet.value.ok ? Math.round(sheet.value.value.bytes.length / 1024) : 0
  figure(
    `road sheet of ${FULLEST}`,
    `first ${ms(sheet.ms)}, then ${spread(again)}, ${kilobytes} kB`,
    '≤ 1.5 s',
  )
}

const gardenEnv = ({ endpoint, table, folder }: BenchGarden, issuer: Issuer): Record<string, string> =>
  gardenEnvironment({ garden: 'bench', address: { endpoint, table }, issuer, folder, secret: SECRET })

const memoryText = (server: Server): string => {
  const { resident, own } = memoryMb(server)
  return `${resident} MB, ${own} MB of its own`
}

const measureHttp = async (server: Server, issuer: Issuer): Promise<void> => {
  const token = await issuer.tokenFor('admin')
  const summary = `${server.url}/api/weeks/${WEEK}`
  const cold = await stopwatch(() => ask(summary, token))
  figure('garden process to ready', ms(server.readyMs), '≤ 1 s')
  figure('memory idle', memoryText(server), '≤ 120 MB')
  figure('week summary over HTTP, cold', ms(cold.ms))
  figure('week summary over HTTP, warm', spread(await timed(300, () => ask(summary, token))), 'p95 ≤ 25 ms')
  const lines = `${server.url}/api/preparations/${FULLEST}/lines?limit=1000`
  figure('lines of a preparation day over HTTP, warm', spread(await timed(50, () => ask(lines, token))))
  const packing = `${server.url}/api/packing-load/2025`
  const added = await stopwatch(() => ask(packing, token))
  figure(
    "the year's packing load over HTTP",
    `first ${ms(added.ms)}, then ${spread(await timed(50, () => ask(packing, token)))}`,
  )
  const search = `${server.url}/api/members?q=mar&limit=50`
  figure('search among members over HTTP, warm', spread(await timed(200, () => ask(search, token))))
}

const measureRatio = async (server: Server, issuer: Issuer): Promise<void> => {
  const bare = await startServer('bench/bare-server.ts', {})
  const token = await issuer.tokenFor('member')
  const own = {
    url: `${server.url}/api/my/deliveries?from=2025-06-01&to=2025-06-30`,
    token,
    connections: 32,
    requests: 5_000,
  }
  const least = { url: `${bare.url}/bare`, connections: 32, requests: 10_000 }
  await load({ ...own, requests: 500 })
  await load({ ...least, requests: 500 })
  const [mine, bareRate] = [await load(own), await load(least)]
  const [mineAgain, bareAgain] = [await load(own), await load(least)]
  const rate = (mine.perSecond + mineAgain.perSecond) / 2
  const bareMean = (bareRate.perSecond + bareAgain.perSecond) / 2
  figure(
    'my deliveries, requests per second',
    `${rate.toFixed(0)} (refused: ${mine.refused + mineAgain.refused})`,
  )
  figure('a bare Hono route, requests per second', bareMean.toFixed(0))
  figure('ratio', (rate / bareMean).toFixed(2), '≥ 0.15')
  figure('memory after 10,000 requests', memoryText(server), '≤ 120 MB')
  await sleep(LOOK_MS * 3 + 2_000)
  figure('memory at rest after them', memoryText(server), '≤ 120 MB')
  await bare.stop()
}

const [cpu] = os.cpus()
figure('machine', `${os.cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.version}`)
const bench = await openBenchGarden(data)
figure('import of the year (engine with a file)', ms(bench.importMs), '≤ 20 s')
figure('freezing the days that are over', `${ms(bench.freezing.ms)} (${bench.freezing.rounds} rounds)`)
await measureRules(bench)
await measurePlanning(bench.garden, isoWeek(WEEK))
const issuer = await startIssuer()
const first = await startServer('garden-server.ts', gardenEnv(bench, issuer))
figure('garden process to ready, first start of all', ms(first.readyMs))
// Asked once and stopped in order: what it compiled is then kept for the next start.
await ask(`${first.url}/readyz`, '')
first.process.kill('SIGTERM')
await first.ended
const server = await startServer('garden-server.ts', gardenEnv(bench, issuer))
await measureHttp(server, issuer)
await measureRatio(server, issuer)
await server.stop()
issuer.close()
await bench.close()
await printScriptSizes(path.join(project, 'frontend'))
