import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const project = path.resolve(import.meta.dirname, '../../..')
const M = 'backend/src/modules'

/** A deliberate violation of each rule: the files, of which the first breaks the rule named. */
const violations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-circles': {
    [`${M}/garden/domain/a.ts`]: "import { b } from './b.ts'\nexport const a = () => b",
    [`${M}/garden/domain/b.ts`]: "import { a } from './a.ts'\nexport const b = () => a",
  },
  'modules-have-one-door': {
    [`${M}/depots/door.ts`]: "import { inner } from '../calendar/inner.ts'\nexport const door = inner",
    [`${M}/calendar/inner.ts`]: 'export const inner = 1',
  },
  'domain-touches-nothing': {
    [`${M}/garden/domain/files.ts`]: "import fs from 'node:fs'\nexport const files = fs",
  },
  'actions-know-no-technology': {
    [`${M}/garden/actions/keep.ts`]: "import { store } from '../store/store.ts'\nexport const keep = store",
  },
  'actions-know-no-machine': {
    [`${M}/garden/actions/read-file.ts`]: "import fs from 'node:fs'\nexport const read = fs",
  },
  'http-only-knocks-on-actions-and-views': {
    [`${M}/garden/http/routes.ts`]: "import { store } from '../store/store.ts'\nexport const routes = store",
    [`${M}/garden/store/store.ts`]: 'export const store = 1',
  },
  'dynamo-is-for-stores': {
    [`${M}/people/reach.ts`]:
      "import { openTable } from '../../platform/dynamo/index.ts'\nexport const reach = openTable",
    'backend/src/platform/dynamo/index.ts': 'export const openTable = 1',
  },
  'platform-ignores-modules': {
    'backend/src/platform/mail/knows.ts':
      "import { people } from '../../modules/people/index.ts'\nexport const knows = people",
    [`${M}/people/index.ts`]: 'export const people = 1',
  },
  'kernel-stands-alone': { 'backend/src/kernel/io.ts': "import fs from 'node:fs'\nexport const io = fs" },
  'gardens-and-control-are-strangers': {
    'backend/src/control/gardens/peek.ts':
      "import { people } from '../../modules/people/index.ts'\nexport const peek = people",
  },
  'frontend-knows-only-the-contract': {
    'frontend/src/app/reach.ts':
      "import { people } from '../../../backend/src/modules/people/index.ts'\nexport const reach = people",
  },
  'frontend-modules-have-one-door': {
    'frontend/src/modules/depots/side.ts': "import { row } from '../rounds/row.ts'\nexport const side = row",
    'frontend/src/modules/rounds/row.ts': 'export const row = 1',
  },
  'plugins-see-only-the-sdk': {
    'plugins/discount/main.ts': "import { io } from '../../backend/src/kernel/io.ts'\nexport const main = io",
  },
  'nobody-imports-a-test': {
    [`${M}/audit/uses.ts`]: "import { fixture } from './thing.test.ts'\nexport const uses = fixture",
    [`${M}/audit/thing.test.ts`]: 'export const fixture = 1',
  },
  'no-orphans': { [`${M}/audit/alone.ts`]: 'export const alone = 1' },
  'every-module-has-a-floor': {
    [`${M}/misc/x.ts`]: "import { y } from './y.ts'\nexport const x = y",
    [`${M}/misc/y.ts`]: 'export const y = 1',
  },
  'garden-stays-downstairs': {
    [`${M}/garden/climbs.ts`]:
      "import { deliveries } from '../deliveries/index.ts'\nexport const climbs = deliveries",
    [`${M}/deliveries/index.ts`]: 'export const deliveries = 1',
  },
  'people-stays-downstairs': {
    [`${M}/people/neighbour.ts`]:
      "import { calendar } from '../calendar/index.ts'\nexport const neighbour = calendar",
    [`${M}/calendar/index.ts`]: 'export const calendar = 1',
  },
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

const inside = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), `${text}\n`)
  }
}

describe('floors and doors', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cabas-laws-'))
  let found: Report['summary']['violations']

  beforeAll(() => {
    for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
      cpSync(path.join(project, file), path.join(folder, file))
    symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'))
    for (const files of Object.values(violations)) inside(folder, files)
    const args = [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'backend/src',
      'frontend/src',
      'plugins',
    ]
    const { stdout } = spawnSync(path.join(project, 'node_modules/.bin/depcruise'), args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    found = (JSON.parse(stdout) as Report).summary.violations
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(Object.entries(violations))('%s is enforced', (rule, files) => {
    const culprits = Object.keys(files)
    expect(
      found.filter(({ from, rule: { name } }) => name === rule && culprits.includes(from)),
    ).not.toHaveLength(0)
  })

  test('every rule has its deliberate violation, the floors by two examples', () => {
    const config = createRequire(import.meta.url)(path.join(project, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string }[]
    }
    const untried = config.forbidden
      .map(({ name }) => name)
      .filter((name) => !(name in violations) && !name.endsWith('-stays-downstairs'))
    expect(untried).toEqual([])
  })
})

describe('style', () => {
  const faults: Readonly<Record<string, readonly [file: string, text: string]>> = {
    noRestrictedGlobals: [`${M}/garden/domain/now.ts`, 'export const now = () => Date.now()'],
    noExplicitAny: ['backend/src/kernel/any.ts', 'export const any = (x: any) => x'],
    noNonNullAssertion: ['backend/src/kernel/bang.ts', 'export const bang = (x?: string) => x!'],
    noConsole: ['backend/src/kernel/talk.ts', "export const talk = () => console.log('x')"],
    noDefaultExport: ['backend/src/kernel/default.ts', 'export default 1'],
    noEnum: ['backend/src/kernel/colour.ts', 'export enum Colour { Red }'],
    useFilenamingConvention: ['backend/src/kernel/BadName.ts', 'export const name = 1'],
    noReExportAll: ['backend/src/kernel/all.ts', "export * from './any.ts'"],
    noExcessiveLinesPerFile: [
      'backend/src/kernel/long.ts',
      Array.from({ length: 210 }, (_, n) => `export const x${n} = ${n}`).join('\n'),
    ],
    noExcessiveLinesPerFunction: [
      'backend/src/kernel/tall.ts',
      `export const tall = () => {\n${'  tall.length\n'.repeat(60)}}`,
    ],
  }

  test.each(Object.entries(faults))('%s is enforced', (rule, [file, text]) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cabas-style-'))
    const config = JSON.parse(readFileSync(path.join(project, 'biome.json'), 'utf8')) as object
    inside(folder, {
      [file]: text,
      'biome.json': JSON.stringify({ ...config, $schema: undefined, vcs: undefined }),
    })
    const { stdout } = spawnSync(
      path.join(project, 'node_modules/.bin/biome'),
      ['lint', '--reporter=json', '.'],
      { cwd: folder, encoding: 'utf8' },
    )
    rmSync(folder, { recursive: true })
    expect(stdout).toContain(rule)
  })
})
