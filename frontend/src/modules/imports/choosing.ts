import { type GardenFileName, gardenFileFor, gardenFileNames } from './garden-files.ts'

/** A file somebody chose, its bytes read at once: what is imported is what was checked. */
export type ChosenFile = {
  readonly name: GardenFileName
  /** As it is called on the person's machine. */
  readonly calledThere: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Why a file is not taken. */
export type LeftOut =
  | { readonly kind: 'stranger'; readonly file: string }
  | { readonly kind: 'file-too-large'; readonly file: string; readonly size: number; readonly max: number }
  | { readonly kind: 'file-empty'; readonly file: string }
  | { readonly kind: 'all-too-large'; readonly size: number; readonly max: number }
  | { readonly kind: 'file-unreadable'; readonly file: string }

export type Choice = { readonly files: readonly ChosenFile[]; readonly leftOut: readonly LeftOut[] }

type Source = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** A file may have that many bytes, as the server reads them. */
export const FILE_MAX_BYTES = 20_000_000
/** All files together: their base64 must stay under the 40 MiB that the server takes. */
export const ALL_MAX_BYTES = 30_000_000

/** Adds files to those chosen already; a second one of a name takes the first one's place. Sizes come before reading. */
export const choose = async (before: readonly ChosenFile[], sources: readonly Source[]): Promise<Choice> => {
  const leftOut: LeftOut[] = []
  const chosen = new Map(before.map((file) => [file.name, file]))
  for (const source of sources) {
    const name = gardenFileFor(source.name)
    const refusal = refusalOf(source, name)
    if (refusal !== undefined || name === undefined) {
      leftOut.push(refusal ?? { kind: 'stranger', file: source.name })
      continue
    }
    const bytes = await read(source)
    if (bytes === undefined) leftOut.push({ kind: 'file-unreadable', file: source.name })
    else chosen.set(name, { name, calledThere: source.name, bytes })
  }
  const files = gardenFileNames.flatMap((name) => chosen.get(name) ?? [])
  const size = totalSize(files)
  if (size <= ALL_MAX_BYTES) return { files, leftOut }
  return { files: before, leftOut: [...leftOut, { kind: 'all-too-large', size, max: ALL_MAX_BYTES }] }
}

const totalSize = (files: readonly ChosenFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0)

const refusalOf = (source: Source, name: GardenFileName | undefined): LeftOut | undefined => {
  const { name: file, size } = source
  if (name === undefined) return { kind: 'stranger', file }
  if (size > FILE_MAX_BYTES) return { kind: 'file-too-large', file, size, max: FILE_MAX_BYTES }
  return size === 0 ? { kind: 'file-empty', file } : undefined
}

const read = async (source: Source): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return new Uint8Array(await source.arrayBuffer())
  } catch {
    return undefined
  }
}

const CHUNK = 0x8000

/** The bytes as base64, in slices that a call can take. */
export const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}
