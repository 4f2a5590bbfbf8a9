import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { day } from '#kernel/day'
import type { DocumentDepot, DocumentLine, Preparation } from './domain/preparation.ts'

/** The text of each page of a PDF, a line of text a line, cells of one line parted by ` | `. */
export const pagesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    pages.push(linesOf(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))))
  }
  return pages
}

const linesOf = (
  items: readonly { readonly str: string; readonly transform: readonly number[] }[],
): string => {
  const placed = items.map(({ str, transform }) => ({
    str,
    x: transform[4] ?? 0,
    y: Math.round(transform[5] ?? 0),
  }))
  const rows = [...Map.groupBy(placed, ({ y }) => y)].sort(([a], [b]) => b - a)
  return rows
    .map(([, row]) =>
      row
        .sort((a, b) => a.x - b.x)
        .map(({ str }) => str)
        .join(' | '),
    )
    .join('\n')
}

const depot = (code: string, name: string, more: Partial<DocumentDepot> = {}): DocumentDepot => ({
  code,
  name,
  kind: 'open',
  street: '3 place du Marché',
  postcode: '88000',
  town: 'Épinal',
  phone: '+33639980201',
  contactName: 'Odile Œuvrard',
  contactPhone: '+33639980202',
  accessNotes: '',
  ...more,
})

/** A line with a person of its own; everybody in it is invented. */
export const line = (more: Partial<DocumentLine> & { readonly member: number }): DocumentLine => ({
  round: 'MA',
  position: 1,
  deliveryDay: day('2025-06-03'),
  depot: 'D1',
  depotName: 'Café de l’Œuf',
  memberName: `Membre ${more.member}`,
  listedName: more.memberName ?? `Membre ${more.member}`,
  categoryName: '',
  phone: `+3363998${String(more.member).padStart(4, '0')}`,
  street: `${more.member} rue des Lilas`,
  postcode: '88000',
  town: 'Épinal',
  plan: 'PS',
  planName: 'Panier simple',
  product: 'S',
  productName: 'Panier simple',
  quantity: 1,
  ...more,
})

const family = { plan: 'PF', planName: 'Panier familial', product: 'F', productName: 'Panier familial' }
const eggs = { plan: 'OE', planName: 'Boîte de six œufs', product: 'O', productName: 'Œufs' }
const elodie = { memberName: 'Élodie Noël', listedName: 'Noël Élodie' }
const home = { round: 'MA', position: 2, depot: 'D2', depotName: 'À domicile' }
const town = { round: 'ME', position: 1, depot: 'D3', depotName: 'Mairie', deliveryDay: day('2025-06-04') }

/** A small day: two rounds, three stops, seven people, 14 baskets. */
export const littlePreparation: Preparation = {
  day: day('2025-06-03'),
  garden: {
    name: 'Jardin de la Haute-Moselle',
    phone: '+33639980100',
    email: 'bonjour@example.org',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    logo: null,
  },
  rounds: [
    { code: 'MA', name: 'Mardi', deliveryDay: day('2025-06-03') },
    { code: 'ME', name: 'Mercredi matin', deliveryDay: day('2025-06-04') },
  ],
  depots: [
    depot('D1', 'Café de l’Œuf', {
      accessNotes: 'Code du portail : 24B. Les œufs vont au frais, s’il vous plaît !',
    }),
    depot('D2', 'À domicile', {
      kind: 'home',
      street: '',
      postcode: '',
      phone: '',
      contactName: '',
      contactPhone: '',
    }),
    depot('D3', 'Mairie', { kind: 'restricted' }),
  ],
  products: [
    { code: 'S', name: 'Panier simple' },
    { code: 'F', name: 'Panier familial' },
    { code: 'O', name: 'Œufs' },
  ],
  lines: [
    line({ member: 4, memberName: 'Zoé Petit', listedName: 'Petit Zoé', categoryName: 'École' }),
    line({ member: 2, ...elodie, quantity: 2 }),
    line({ member: 2, ...elodie, ...eggs }),
    line({ member: 3, memberName: 'Eudes Martin', listedName: 'Martin Eudes', ...family, quantity: 3 }),
    line({ member: 5, memberName: 'Anaïs Lefèvre', listedName: 'Lefèvre Anaïs', ...home }),
    line({ member: 6, memberName: 'Structure Brun', ...town, ...family }),
    line({ member: 7, memberName: 'Maison Aubert', ...town, plan: 'PD', quantity: 2 }),
    line({ member: 7, memberName: 'Maison Aubert', ...town }),
    line({ member: 8, memberName: 'Yann Caro', listedName: 'Caro Yann', ...town, ...eggs, quantity: 2 }),
  ],
}
