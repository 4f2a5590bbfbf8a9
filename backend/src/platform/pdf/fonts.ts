import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The weights of Figtree (OFL 1.1) that paper uses. It covers Latin with all its accents, œ and €. */
export type Weight = 'regular' | 'medium' | 'bold'

const FILES = {
  regular: import.meta.resolve('@expo-google-fonts/figtree/400Regular/Figtree_400Regular.ttf'),
  medium: import.meta.resolve('@expo-google-fonts/figtree/600SemiBold/Figtree_600SemiBold.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/figtree/800ExtraBold/Figtree_800ExtraBold.ttf'),
} as const satisfies Record<Weight, string>

const read = new Map<Weight, Buffer>()

/** The font file of a weight, read once. */
export const fontOf = (weight: Weight): Buffer => {
  const known = read.get(weight)
  if (known) return known
  const file = readFileSync(fileURLToPath(FILES[weight]))
  read.set(weight, file)
  return file
}

/**
 * The text as the font can spell it: accents composed, the narrow no-break space and its kin as a no-break space, the
 * no-break hyphen as a hyphen, line ends and control characters as spaces.
 */
export const spellable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u202f\u2007\u2009\u200a]/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters must not reach the page
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
