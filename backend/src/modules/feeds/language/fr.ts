import { type FeedSentences, hoursText, productLines } from './sentences.ts'

export const fr: FeedSentences = {
  calendar: (garden, owner, name) =>
    owner.kind === 'member' ? `${garden} : mes paniers` : `${garden} : ${name}`,
  summary: (content) => {
    if (content.kind === 'delivery')
      return `${content.quantity} × ${content.productName}, ${content.depotName}`
    const baskets = `${content.baskets} ${content.baskets > 1 ? 'paniers' : 'panier'}`
    return content.kind === 'depot'
      ? `${baskets} (${content.roundName})`
      : `${content.roundName} : ${baskets}`
  },
  calledOff: (summary) => `Annulé : ${summary}`,
  description: (content) => {
    if (content.kind !== 'delivery') return productLines(content.products)
    const hours = content.hours.length > 0 ? [`Horaires : ${hoursText(content.hours)}`] : []
    return [`Formule : ${content.planName}`, ...hours].join('\n')
  },
}
