import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What became of the pages: as they were, built anew, or not to be built, with what the builder said last. */
export type Built =
  | { readonly kind: 'current' | 'built'; readonly folder: string }
  | { readonly kind: 'failed'; readonly reason: string }

const IGNORED = new Set(['dist', 'node_modules'])
const TAIL_LENGTH = 2_000

/** Builds the pages when they are missing or their sources, of which the guide is one, are not those they were built from. */
export const buildFrontend = async (project: string, onBuild: () => void): Promise<Built> => {
  const folder = path.join(project, 'frontend/dist')
  const stamp = path.join(folder, '.built-from')
  const sources = hashOf(project)
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (before === sources && existsSync(path.join(folder, 'index.html'))) return { kind: 'current', folder }
  onBuild()
  const failure = await runVite(project)
  if (failure !== null) return { kind: 'failed', reason: failure }
  writeFileSync(stamp, sources)
  return { kind: 'built', folder }
}

const hashOf = (project: string): string => {
  const hash = createHash('sha256')
  const files = [
    path.join(project, 'package-lock.json'),
    ...filesIn(path.join(project, 'docs')),
    ...filesIn(path.join(project, 'frontend')).filter((file) => !/\.test\.ts$/.test(file)),
  ]
  for (const file of files)
    hash
      .update(`${path.relative(project, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !IGNORED.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name)
      return entry.isDirectory() ? filesIn(full) : [full]
    })

const runVite = (project: string): Promise<string | null> =>
  new Promise((resolve) => {
    const vite = path.join(project, 'node_modules/vite/bin/vite.js')
    const args = [vite, 'build', '--config', 'frontend/vite.config.ts', '--logLevel', 'error']
    // Started by a test runner, the build would inherit its mode and ship Vue's slower, larger half.
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
    process.once('exit', () => child.kill())
    let tail = ''
    const keep = (chunk: Buffer) => {
      tail = (tail + chunk.toString('utf8')).slice(-TAIL_LENGTH)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : tail.trim()))
  })
