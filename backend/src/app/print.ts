import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { stringify } from 'yaml'
import { accessPatterns } from './access-patterns.ts'
import { gardenDocument } from './garden/openapi.ts'

/**
 * `npm run print`: writes what is told elsewhere from where it is true: openapi.yaml, the frontend's types and
 * access-patterns.md. With `--check` it writes nothing and fails when one of them has drifted.
 */
const printouts = async (): Promise<readonly (readonly [file: string, text: string])[]> => {
  const document = JSON.parse(JSON.stringify(gardenDocument())) as object
  const types = astToString(await openapiTS(document as Parameters<typeof openapiTS>[0]))
  return [
    [
      'openapi.yaml',
      `# Printed by "npm run print" from the declared routes.\n${stringify(document, { lineWidth: 110 })}`,
    ],
    ['frontend/src/api/schema.d.ts', `// Printed by "npm run print" from openapi.yaml.\n${types}`],
    ['backend/access-patterns.md', accessPatterns()],
  ]
}

const current = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const drifted = (await printouts()).filter(([file, text]) => current(file) !== text)
const checkOnly = process.argv.includes('--check')
for (const [file, text] of drifted) {
  process.stdout.write(
    checkOnly ? `${file} is not what the code says: run "npm run print".\n` : `printed ${file}\n`,
  )
  if (!checkOnly) writeFileSync(file, text)
}
process.exit(checkOnly && drifted.length > 0 ? 1 : 0)
