import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const LINK = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g
const HEADING = /^#{1,6}\s+(.*)$/gm

/** Every relative link in a Markdown file of the project must lead to a file, and its fragment to a heading. */
const files = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { encoding: 'utf8' })
  .stdout.split('\n')
  .filter((file) => file && existsSync(file))

const anchorsIn = (file: string): ReadonlySet<string> =>
  new Set([...readFileSync(file, 'utf8').matchAll(HEADING)].map((match) => anchorOf(match[1] ?? '')))

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*_]/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const faultIn = (file: string, link: string): string | undefined => {
  if (/^[a-z]+:/i.test(link)) return undefined
  const [target = '', fragment] = link.split('#')
  const full = target === '' ? file : path.join(path.dirname(file), decodeURI(target))
  if (!existsSync(full)) return `${file}: no ${target}`
  if (fragment && statSync(full).isFile() && full.endsWith('.md') && !anchorsIn(full).has(fragment))
    return `${file}: no heading #${fragment} in ${full}`
  return undefined
}

const faults = files.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8')
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(LINK),
  ].flatMap((match) => faultIn(file, match[1] ?? '') ?? []),
)
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''))
process.exit(faults.length === 0 ? 0 : 1)
