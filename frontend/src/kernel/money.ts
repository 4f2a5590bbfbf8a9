/** An amount of integer cents as people of the language read it, in euros. */
export const moneyText = (cents: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-IE' : locale, { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  )

/** The integer cents that the text spells (`12,50`, `12.5`, `1 234`), or undefined when it spells none. */
export const centsFrom = (text: string): number | undefined => {
  const match = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s€]/g, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}
