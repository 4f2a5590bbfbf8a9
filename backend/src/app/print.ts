import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { stringify } from 'yaml'
import { accessPatterns } from './access-patterns.ts'
import { gardenDocument } from './garden/openapi.ts'
import { platformDocument } from './platform-document.ts'

/**
 * `npm run print`: writes what is told elsewhere from where it is true: the API documents, the frontend's types and
 * access-patterns.md. With `--check` it writes nothing and fails when one of them has drifted.
 */
const printouts = async (): Promise<readonly Printout[]> => [
  ...(await apiPrintouts(gardenDocument(), 'openapi.yaml', 'frontend/src/api/schema.d.ts')),
  ...(await apiPrintouts(
    platformDocument(),
    'backend/platform-openapi.yaml',
    'frontend/src/api/platform-schema.d.ts',
  )),
  ['backend/access-patterns.md', accessPatterns()],
]

type Printout = readonly [file: string, text: string]

const apiPrintouts = async (
  declared: object,
  yamlFile: string,
  typesFile: string,
): Promise<readonly Printout[]> => {
  const document = JSON.parse(JSON.stringify(declared)) as object
  const types = astToString(await openapiTS(document as Parameters<typeof openapiTS>[0]))
  return [
    [
      yamlFile,
      `# Printed by "npm run print" from the declared routes.\n${stringify(document, { lineWidth: 110 })}`,
    ],
    [typesFile, `// Printed by "npm run print" from ${yamlFile}.\n${types}`],
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
