import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PLATFORM_REALM } from '#app/control-server'
import { lastErrorIn } from '../child.ts'
import type { Place } from '../place.ts'
import type { Sentences } from '../sentences.ts'
import type { Running } from '../supervisor.ts'
import type { Terminal } from '../terminal.ts'
import { REAL_YEAR_GARDEN } from './clock-shift.ts'
import {
  DEMO_GARDENS,
  DEMO_PASSWORD,
  type DemoGarden,
  type DemoPerson,
  PLATFORM_ADMINISTRATOR,
} from './demo-gardens.ts'
import { smallGarden } from './small-garden.ts'

/** Where the demo is prepared, and how far. */
export interface DemoSettings {
  readonly running: Running
  readonly place: Place
  readonly say: Sentences
  readonly terminal: Terminal
  readonly withData: boolean
}

/** How far a demo garden came; what was done once is not done again, so that people may change it. */
type Progress = Record<string, { people?: boolean; data?: boolean }>

const TIMEOUT_MS = 30_000

/** Makes the demo gardens with their people and loads their data, at the first start; later there is nothing to do. */
export const prepareDemo = async (settings: DemoSettings): Promise<void> => {
  const { running, place, say, terminal, withData } = settings
  const file = path.join(place.data, 'demo.json')
  const progress: Progress = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const note = (slug: string, done: Progress[string]) => {
    progress[slug] = { ...progress[slug], ...done }
    writeFileSync(file, JSON.stringify(progress))
  }
  await running.identity.openAccount(PLATFORM_REALM, { ...PLATFORM_ADMINISTRATOR, password: DEMO_PASSWORD })
  for (const garden of DEMO_GARDENS) {
    if (progress[garden.slug]?.people) continue
    await terminal.during(() => say.preparing(garden.name), makeGarden(settings, garden))
    note(garden.slug, { people: true })
  }
  await running.control.settled()
  if (!withData) return
  for (const garden of DEMO_GARDENS) {
    if (progress[garden.slug]?.data) continue
    const loaded = await loadData(settings, garden)
    if (loaded) note(garden.slug, { data: true })
  }
}

const makeGarden = async ({ running, place }: DemoSettings, garden: DemoGarden): Promise<void> => {
  const { slug, name, website, people } = garden
  const [administrator] = people
  if (!administrator) throw new Error('A demo garden without an administrator')
  await running.identity.putRealm(slug, { title: name, addresses: place.gardenUrls(slug) })
  const subjects = new Map<DemoPerson, string>()
  for (const person of people) {
    const account = { email: person.email, name: person.name, password: DEMO_PASSWORD }
    subjects.set(person, (await running.identity.openAccount(slug, account)).subject)
  }
  const { email } = administrator
  await running.control.ensureGarden({
    slug,
    name,
    website,
    administrator: { name: administrator.name, email },
  })
  await running.control.settled()
  for (const [person, subject] of subjects) await tell(running, slug, 'people', { ...person, subject })
  await tell(running, slug, 'settlement', garden.settlement)
}

/** Tells the garden's process something that only the platform may tell. */
const tell = async (
  { runner, operatorSecret }: Running,
  slug: string,
  what: 'people' | 'settlement',
  body: object,
): Promise<void> => {
  const port = runner.portOf(slug)
  if (port === null) throw new Error(`${slug}: ${runner.statusOf(slug)?.lastError ?? 'no process'}`)
  const answer = await fetch(`http://127.0.0.1:${port}/internal/${what}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${operatorSecret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!answer.ok) throw new Error(`${slug}: ${answer.status} ${await answer.text()}`)
}

const loadData = async (settings: DemoSettings, garden: DemoGarden): Promise<boolean> => {
  const { place, say, terminal } = settings
  const folder = dataFolder(place, garden.slug)
  const beganMs = performance.now()
  const reason = await terminal.during(
    (seconds) => say.loading(garden.name, seconds),
    runImport(place, folder, garden.slug),
  )
  const seconds = Math.round((performance.now() - beganMs) / 1000)
  if (reason === null) terminal.say(say.loaded(garden.name, seconds))
  else terminal.complain(say.notLoaded(garden.name, reason))
  return reason === null
}

/** The real year lies in the project; the small garden is made for the current year and written down. */
const dataFolder = (place: Place, slug: string): string => {
  if (slug === REAL_YEAR_GARDEN) return path.join(place.project, 'deploy/local/demo', REAL_YEAR_GARDEN)
  const folder = path.join(place.data, 'demo', slug)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(smallGarden(new Date().getFullYear())))
    writeFileSync(path.join(folder, name), text)
  return folder
}

/** Runs the command line's import, so that the demo takes the way everybody takes; the reason when it fails. */
const runImport = (place: Place, folder: string, slug: string): Promise<string | null> =>
  new Promise((resolve) => {
    const script = path.join(place.project, 'backend/src/app/cli.ts')
    const child = spawn(process.execPath, [script, 'import', folder, '--garden', slug], {
      cwd: place.project,
      env: { ...process.env, CABAS_DATA: place.data },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : lastErrorIn(output) || `code ${code}`))
  })
