/** The order of names in a list as people of France and England read it: accents and case count last. */
export const compareNames = new Intl.Collator('fr', { numeric: true }).compare

/** Lower case without accents or doubled spaces, so that a search finds what a person meant (MEM-10). */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
