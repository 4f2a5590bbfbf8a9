import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { measureScripts } from '../../../../frontend/measure-scripts.ts'
import { figure } from './figures.ts'

const AIMS: Readonly<Record<string, string>> = { member: '≤ 180 kB', staff: '≤ 300 kB' }

/** Builds the pages and prints the gzipped script of each kind of person's first load. */
export const printScriptSizes = async (frontend: string): Promise<void> => {
  const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error'], {
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`The pages were not built: ${built.stderr}`)
  for (const { who, bytes } of await measureScripts(path.join(frontend, 'dist'))) {
    figure(`first load of scripts, ${who}`, `${Math.round(bytes / 1000)} kB gzipped`, AIMS[who])
  }
}
