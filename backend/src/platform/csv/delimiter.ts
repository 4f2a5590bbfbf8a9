/** What stands between two cells. */
export type CsvDelimiter = ',' | ';' | '\t'

const CANDIDATES: readonly CsvDelimiter[] = [';', '\t', ',']
const LINES_READ = 20

/**
 * The delimiter of the text: the one that cuts the header into most cells; among equals the one that cuts the next
 * lines alike. What stands between quotes does not count.
 */
export const delimiterOf = (text: string): CsvDelimiter => {
  const lines = firstLines(text)
  const header = lines[0] ?? ''
  const scored = CANDIDATES.map((delimiter) => {
    const cells = count(header, delimiter)
    const alike = lines.filter((line) => count(line, delimiter) === cells).length
    return { delimiter, cells, alike }
  })
  scored.sort((a, b) => b.cells - a.cells || b.alike - a.alike)
  return scored[0]?.delimiter ?? ';'
}

/** The first lines with what is quoted taken out. A header is short: 100,000 characters hold twenty lines. */
const firstLines = (text: string): readonly string[] =>
  text
    .slice(0, 100_000)
    .replace(/"[^"]*"?/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_READ)

const count = (line: string, delimiter: CsvDelimiter): number => line.split(delimiter).length
