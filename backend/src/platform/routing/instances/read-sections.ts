/** The parts of a file in the VRPLIB format; nodes count from 1, the depot is node 1. */
export type InstanceSections = {
  readonly fields: ReadonlyMap<string, string>
  readonly coordinates: readonly (readonly [number, number])[]
  readonly demands: ReadonlyMap<number, number>
  readonly windows: ReadonlyMap<number, readonly [number, number]>
  readonly services: ReadonlyMap<number, number>
}

/** Cuts the text into its fields and sections; unknown sections are passed over. */
export const readSections = (text: string): InstanceSections => {
  const fields = new Map<string, string>()
  const rows = new Map<string, number[][]>()
  let section = ''
  for (const line of text.split(/\r?\n/).map((row) => row.trim())) {
    if (/^[A-Z_]+_SECTION$/.test(line)) section = line
    else if (line.includes(':')) fields.set(...fieldOf(line))
    else if (/^[-\d]/.test(line)) addRow(rows, section, line)
  }
  const pairs = (name: string) =>
    (rows.get(name) ?? []).map(([node = 0, a = 0, b = 0]) => [node, [a, b]] as const)
  const single = (name: string) => (rows.get(name) ?? []).map(([node = 0, a = 0]) => [node, a] as const)
  return {
    fields,
    coordinates: pairs('NODE_COORD_SECTION').map(([, point]) => point),
    demands: new Map(single('DEMAND_SECTION')),
    windows: new Map(pairs('TIME_WINDOW_SECTION')),
    services: new Map(single('SERVICE_TIME_SECTION')),
  }
}

const fieldOf = (line: string): [string, string] => {
  const at = line.indexOf(':')
  return [
    line.slice(0, at).trim(),
    line
      .slice(at + 1)
      .trim()
      .replaceAll('"', ''),
  ]
}

const numbersOf = (line: string): number[] => line.split(/\s+/).map(Number)

const addRow = (rows: Map<string, number[][]>, section: string, line: string): void => {
  const known = rows.get(section)
  if (known) known.push(numbersOf(line))
  else rows.set(section, [numbersOf(line)])
}
