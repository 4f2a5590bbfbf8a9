const MARKS = /\p{Mn}/gu

/** The text as a search sees it: without accents, ligatures and capitals, so « Œufs d'été » is `oeufs d'ete`. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")

/** Whether every word of the query occurs somewhere in the texts, in any order and without accents mattering. */
export const matches = (query: string, texts: readonly (string | number | null | undefined)[]): boolean => {
  const hay = fold(texts.filter((text) => text !== null && text !== undefined).join(' '))
  return fold(query)
    .split(/\s+/)
    .every((word) => hay.includes(word))
}
