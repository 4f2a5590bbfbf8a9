import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromiumPath } from './chromium.ts'

/**
 * `npm test`: every test, with the browser tests where a Chromium is found. Closes with the line
 * `N passed, N failed, N skipped`. In CI a missing browser is a failure.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)

const run = (): number => {
  const browser = chromiumPath()
  if (!browser && process.env.CI) {
    say('No Chromium was found, and CI must run the browser tests: install the Debian package "chromium".')
    return 1
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'cabas-tests-'))
  const report = path.join(folder, 'report.json')
  const chosen = process.argv.slice(2)
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, ...chosen]
  if (!browser) args.push('--project', 'code')
  const { status } = spawnSync('vitest', args, {
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  if (!browser) {
    say('Left out: the browser tests in deploy/e2e/, because no Chromium was found.')
    say('To run them: apt-get install chromium, or set CHROMIUM to the path of one.')
  }
  const counts = JSON.parse(readFileSync(report, 'utf8')) as Counts
  rmSync(folder, { recursive: true })
  say(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`)
  return status ?? 1
}

interface Counts {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

process.exit(run())
