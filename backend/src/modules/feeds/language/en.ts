import { type FeedSentences, hoursText, productLines } from './sentences.ts'

export const en: FeedSentences = {
  calendar: (garden, owner, name) =>
    owner.kind === 'member' ? `${garden}: my baskets` : `${garden}: ${name}`,
  summary: (content) => {
    if (content.kind === 'delivery')
      return `${content.quantity} × ${content.productName}, ${content.depotName}`
    const baskets = `${content.baskets} ${content.baskets > 1 ? 'baskets' : 'basket'}`
    return content.kind === 'depot' ? `${baskets} (${content.roundName})` : `${content.roundName}: ${baskets}`
  },
  calledOff: (summary) => `Cancelled: ${summary}`,
  description: (content) => {
    if (content.kind !== 'delivery') return productLines(content.products)
    const hours = content.hours.length > 0 ? [`Hours: ${hoursText(content.hours)}`] : []
    return [`Plan: ${content.planName}`, ...hours].join('\n')
  },
}
