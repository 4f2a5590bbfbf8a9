export type XmlElement = { readonly path: string; text: string }

const tagShape = /^<(\/?)([A-Za-z]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>$/

/** Reads well-formed XML without comments, namespaces or CDATA, in document order, and throws at anything else. */
export const readXml = (text: string): XmlElement[] => {
  const body = text.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '')
  const open: string[] = []
  const found: XmlElement[] = []
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('<')) readTag(piece, open, found)
    else readText(piece, open, found)
  }
  if (open.length > 0) throw new Error(`unclosed ${open.join('/')}`)
  return found
}

const readTag = (piece: string, open: string[], found: XmlElement[]): void => {
  const tag = tagShape.exec(piece)
  if (!tag) throw new Error(`not well-formed: ${piece}`)
  const [, closing, name = '', , empty] = tag
  if (closing) {
    if (open.pop() !== name) throw new Error(`unexpected end of ${name}`)
    return
  }
  open.push(name)
  found.push({ path: open.join('/'), text: '' })
  if (empty) open.pop()
}

const readText = (piece: string, open: readonly string[], found: readonly XmlElement[]): void => {
  if (/&(?!(amp|lt|gt|quot);)/.test(piece)) throw new Error(`not well-formed: ${piece}`)
  const element = found.findLast(({ path }) => path === open.join('/'))
  if (element) element.text += piece
  else if (piece.trim() !== '') throw new Error(`text outside: ${piece}`)
}
