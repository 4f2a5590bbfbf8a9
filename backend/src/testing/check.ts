import { spawnSync } from 'node:child_process'

/** `npm run check`: the law in one command. Every step runs, so that one look shows all that is wrong. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types of backend, plugins and deploy', 'tsc', '--noEmit'],
  ['types of the frontend', 'vue-tsc', '--noEmit', '-p', 'frontend/tsconfig.json'],
  ['floors and doors', 'npm', 'run', '--silent', 'floors'],
  ['unused code and dependencies', 'knip'],
  ['printouts', 'node', 'backend/src/app/print.ts', '--check'],
  ['links in the documents', 'node', 'backend/src/testing/check-links.ts'],
]

const failed = steps.filter(([name, command, ...args]) => {
  const startedMs = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)\n`)
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`)
  return status !== 0
})
process.exit(failed.length === 0 ? 0 : 1)
