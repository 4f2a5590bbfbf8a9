/** Text inside an element or an attribute. Characters that XML 1.0 forbids even escaped are left out. */
export const escapeXml = (text: string): string =>
  [...text]
    .filter((letter) => isXmlCharacter(letter.codePointAt(0) ?? 0))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** An element with text, or nothing at all when the text is empty. */
export const textElement = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`

/** XML 1.0, production 2. */
const isXmlCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000

/** Six decimals are a tenth of a metre. */
export const degrees = (value: number): string => String(Number(value.toFixed(6)))
