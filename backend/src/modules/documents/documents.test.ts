import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { clockIn } from '#kernel/clock'
import { day } from '#kernel/day'
import { basketsIn } from './domain/count.ts'
import { groupsOf } from './domain/line-list.ts'
import type { Preparation } from './domain/preparation.ts'
import { type AskedDocument, type PreparationSource, printDocument } from './index.ts'
import { line, littlePreparation, pagesOf } from './printing.contract.ts'

const clock = clockIn('Europe/Paris', () => Date.UTC(2025, 5, 2, 16, 4))
const asked: AskedDocument = {
  day: day('2025-06-03'),
  kind: 'road-sheet',
  format: 'pdf',
  layout: 'sheets-24',
  sort: 'round',
}
/** Brings the lines of the round, depot and product asked for, by last name where that is asked. */
const sourceOf = (preparation: Preparation | undefined): PreparationSource => ({
  preparationOf: async (_, { round, depot, product, sort }) => {
    const lines = (preparation?.lines ?? []).filter(
      (one) =>
        one.quantity > 0 &&
        (round === undefined || one.round === round) &&
        (depot === undefined || one.depot === depot) &&
        (product === undefined || one.product === product),
    )
    const key = sort === 'category' ? 'categoryName' : 'listedName'
    const inOrder = lines.toSorted((a, b) => a[key].localeCompare(b[key], 'fr'))
    return preparation && { ...preparation, lines: sort === 'round' ? lines : inOrder }
  },
})
const printed = async (preparation: Preparation, more: Partial<AskedDocument> = {}) => {
  const needs = { clock, preparations: sourceOf(preparation) }
  const document = await printDocument(needs, { ...asked, ...more })
  if (!document.ok) throw new Error(document.refusal.kind)
  return document.value
}
const pages = async (preparation: Preparation, more: Partial<AskedDocument> = {}) =>
  await pagesOf((await printed(preparation, more)).bytes)
const golden = (text: readonly string[]) => `${text.map((page, n) => `--- ${n + 1}\n${page}`).join('\n')}\n`

describe('the little day', () => {
  it.each([
    ['preparation-sheet', 'sheets-24', 2],
    ['road-sheet', 'sheets-24', 6],
    ['labels', 'sheets-24', 1],
    ['labels', 'single', 14],
  ] as const)('prints its %s (%s) as it was looked at', async (kind, layout, count) => {
    const text = await pages(littlePreparation, { kind, layout })
    expect(text).toHaveLength(count)
    const name = kind === 'labels' ? `${kind}-${layout}` : kind
    await expect(golden(text)).toMatchFileSnapshot(`./golden/${name}.txt`)
  })

  it('prints in English for a garden that speaks it', async () => {
    const english = { ...littlePreparation, garden: { ...littlePreparation.garden, locale: 'en' as const } }
    const text = (await pages(english)).join('\n')
    expect(text).toContain('Delivery on Tuesday 3 June 2025')
    expect(text).toContain('Printed on 2 June 2025 at 18:04')
    expect(text).not.toMatch(/Livraison|Arrêt|Imprimé/)
    expect((await printed(english)).fileName).toBe('Road sheet 2025-06-03.pdf')
  })

  it('writes the first of a month as in French', async () => {
    const rounds = [{ code: 'MA', name: 'Mardi', deliveryDay: day('2025-07-01') }]
    expect((await pages({ ...littlePreparation, rounds }))[0]).toContain('mardi 1er juillet 2025')
  })

  it('prints the same bytes for the same day and moment', async () => {
    const [one, other] = [await printed(littlePreparation), await printed(littlePreparation)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it('prints one round alone', async () => {
    const text = (await pages(littlePreparation, { round: 'ME' })).join('\n')
    expect(text).toContain('Mercredi matin')
    expect(text).not.toContain('Petit Zoé')
    expect((await printed(littlePreparation, { round: 'ME' })).fileName).toBe(
      'Feuille de route 2025-06-03 ME.pdf',
    )
  })

  it('prints with a logo, and without one that cannot be drawn', async () => {
    const logo = (text: string) => ({ ...littlePreparation.garden, logo: Buffer.from(text) })
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    const plain = (await printed(littlePreparation)).bytes.length
    expect((await printed({ ...littlePreparation, garden: logo(svg) })).bytes.length).toBeGreaterThan(plain)
    expect((await printed({ ...littlePreparation, garden: logo('no logo') })).bytes.length).toBe(plain)
  })
})

describe('the list of a preparation sheet (DLV-02)', () => {
  const namesIn = (text: string, names: readonly string[]) =>
    names.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
  const names = ['Petit Zoé', 'Noël Élodie', 'Martin Eudes', 'Lefèvre Anaïs', 'Caro Yann']

  it('follows the order asked for, on paper and in the workbook', async () => {
    const text = (await pages(littlePreparation, { kind: 'preparation-sheet', sort: 'name' })).join('\n')
    const expected = ['Caro Yann', 'Lefèvre Anaïs', 'Martin Eudes', 'Noël Élodie', 'Petit Zoé']
    expect(namesIn(text, names)).toEqual(expected)
    const choice = { kind: 'preparation-sheet', sort: 'name', format: 'xlsx' } as const
    const { bytes } = await printed(littlePreparation, choice)
    const files = unzipSync(bytes)
    const words = strFromU8(
      files['xl/sharedStrings.xml'] ?? files['xl/worksheets/sheet4.xml'] ?? new Uint8Array(),
    )
    expect(namesIn(words, names)).toEqual(expected)
  })

  it('has a part for each category, and one for those without', async () => {
    const text = await pages(littlePreparation, { kind: 'preparation-sheet', sort: 'category' })
    const whole = text.join('\n')
    expect(whole.match(/^(?:École|Sans catégorie) \| \d+ paniers?$/gmu)).toEqual([
      'Sans catégorie | 13 paniers',
      'École | 1 panier',
    ])
    await expect(golden(text)).toMatchFileSnapshot('./golden/preparation-sheet-by-category.txt')
  })

  it('puts labels into that order too', async () => {
    const text = (await pages(littlePreparation, { kind: 'labels', layout: 'single', sort: 'name' })).map(
      (page) => page.split('\n')[0],
    )
    expect(text).toHaveLength(14)
    expect([...new Set(text)].slice(0, 2)).toEqual(['Yann Caro', 'Anaïs Lefèvre'])
  })

  it('leaves no line out and changes no order, whatever the parts', () => {
    const lines = fc.array(
      fc.record({
        member: fc.nat(50),
        depotName: fc.constantFrom('A', 'B'),
        categoryName: fc.constantFrom('', 'École'),
        productName: fc.constantFrom('Œufs', 'Pain'),
      }),
    )
    const sorts = fc.constantFrom('stop', 'depot', 'category', 'name', 'product')
    fc.assert(
      fc.property(lines, sorts, (drawn, sort) => {
        const all = drawn.map((one) => line(one))
        const groups = groupsOf(all, sort, 'Sans')
        expect(groups.flatMap((group) => group.lines)).toEqual(all)
        for (const [n, { heading }] of groups.entries()) expect(heading).not.toBe(groups[n + 1]?.heading)
      }),
    )
  })
})

describe('a document of some lines only', () => {
  const sheet = { kind: 'preparation-sheet', depot: 'D1' } as const
  const workbook = async (more: Partial<AskedDocument>) => {
    const { bytes } = await printed(littlePreparation, { ...more, format: 'xlsx' })
    const files = unzipSync(bytes)
    return strFromU8(files['xl/sharedStrings.xml'] ?? files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  }

  it('says on every page, in every table and in its name to what it is narrowed', async () => {
    const only = 'Seulement : Dépôt Café de l’Œuf'
    const [first = '', ...others] = await pages(littlePreparation, sheet)
    expect(first.split('\n')).toContain(only)
    for (const page of [first, ...others]) expect(page.split('\n')[0]).toContain(only)
    expect(await workbook(sheet)).toContain(only.replace(' :', '\u00a0:'))
    expect((await printed(littlePreparation, sheet)).fileName).toBe(
      'Fiche de préparation 2025-06-03 Café de l’Œuf.pdf',
    )
  })

  it('names all it is narrowed by, whatever was typed, and is saved under what any system takes', async () => {
    const all = { ...sheet, round: 'MA', category: '', product: 'S', q: ' a/b: "c" ', sort: 'name' } as const
    expect((await pages(littlePreparation, all))[0]).toContain(
      'Seulement : Tournée Mardi · Dépôt Café de l’Œuf · Sans catégorie · Produit Panier simple · « a/b: "c" »',
    )
    const { fileName } = await printed(littlePreparation, { ...all, kind: 'labels' })
    expect(fileName).toBe('Étiquettes 2025-06-03 MA Café de l’Œuf Sans catégorie Panier simple a-b- -c-.pdf')
  })

  it('is never a road sheet but by its round: drivers stop for everybody', async () => {
    const whole = await pages(littlePreparation)
    expect(await pages(littlePreparation, { depot: 'D1', q: 'zoé', category: '' })).toEqual(whole)
    expect((await printed(littlePreparation, { depot: 'D1' })).fileName).toBe(
      'Feuille de route 2025-06-03.pdf',
    )
    expect(await workbook({ kind: 'road-sheet', round: 'ME' })).toContain(
      'Seulement\u00a0: Tournée Mercredi matin',
    )
  })

  it('is none where all is asked for', async () => {
    const sorted = { kind: 'preparation-sheet', sort: 'name', q: ' ' } as const
    expect((await pages(littlePreparation, sorted)).join('')).not.toContain('Seulement')
    expect(await workbook(sorted)).not.toContain('Seulement')
  })
})

describe('nothing to print', () => {
  const refusalOf = async (preparation: Preparation | undefined, round?: string) => {
    const needs = { clock, preparations: sourceOf(preparation) }
    const document = await printDocument(needs, { ...asked, round })
    return document.ok ? undefined : document.refusal
  }

  it('is said for a day on which nothing is prepared, and for a round that has nothing', async () => {
    const nothing = { kind: 'nothing-to-print', day: '2025-06-03', round: null }
    expect(await refusalOf(undefined)).toEqual(nothing)
    expect(await refusalOf({ ...littlePreparation, lines: [line({ member: 1, quantity: 0 })] })).toEqual(
      nothing,
    )
    expect(await refusalOf(littlePreparation, 'XX')).toEqual({ ...nothing, round: 'XX' })
  })
})

/** Days of up to 30 lines in two rounds; every person's name is unique, so that it can be found on the page. */
const anyDay = fc
  .array(
    fc.record({
      round: fc.constantFrom('MA', 'ME', 'gone'),
      depot: fc.constantFrom('D1', 'D2', 'D3', 'D9'),
      position: fc.integer({ min: 1, max: 9 }),
      product: fc.constantFrom('S', 'F', 'O', 'X'),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((drawn): Preparation => {
    const lines = drawn.map((each, n) =>
      line({
        ...each,
        member: n,
        memberName: `Personne-${n}.`,
        depotName: `Dépôt ${each.depot}`,
        productName: each.product,
      }),
    )
    return { ...littlePreparation, lines }
  })
const many = { numRuns: 10 }

describe('whatever the day', () => {
  it('the road sheet names everybody exactly once and ends with the sum of all quantities', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (preparation) => {
        const text = await pages(preparation)
        const whole = text.join('\n')
        for (const { memberName } of preparation.lines) expect(whole.split(memberName)).toHaveLength(2)
        const total = basketsIn(preparation.lines)
        expect(text.at(-1)).toContain(`${total} panier`)
        const depotTotals = [...whole.matchAll(/(?:^|\| )Total (\d+)$/gm)].map((match) => Number(match[1]))
        expect(depotTotals.reduce((sum, each) => sum + each, 0)).toBe(total)
      }),
      many,
    )
  })

  it('there are as many labels as baskets, and the last page number is the number of pages', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (preparation) => {
        const labels = await pages(preparation, { kind: 'labels', layout: 'single' })
        expect(labels).toHaveLength(basketsIn(preparation.lines))
        const sheet = await pages(preparation, { kind: 'preparation-sheet' })
        expect(sheet.at(-1)).toContain(`Page ${sheet.length} / ${sheet.length}`)
      }),
      many,
    )
  })

  it('the workbook of the road sheet has a row for every line', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (preparation) => {
        const { bytes } = await printed(preparation, { format: 'xlsx' })
        const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
        const [lead, header] = [3, 1]
        expect(sheet.match(/<row /g)?.length).toBe(lead + header + preparation.lines.length)
      }),
      many,
    )
  })
})

describe('a long day', () => {
  let text: readonly string[] = []
  beforeAll(async () => {
    const people = Array.from({ length: 121 }, (_, n) =>
      line({ member: n + 1, memberName: `Prénom${n + 1} de la Très-Longue-Famille-des-Jardins-Partagés` }),
    )
    const contracts = Array.from({ length: 40 }, (_, n) =>
      line({
        member: 500,
        memberName: 'Grande Structure',
        plan: `P${n}`,
        position: 2,
        depot: 'D3',
        depotName: 'Mairie',
      }),
    )
    text = await pages({ ...littlePreparation, lines: [...people, ...contracts] })
  })

  it('repeats the head of the table on every page of a depot, and never leaves a name alone', () => {
    const depotPages = text.filter((page) => page.includes('Prénom'))
    expect(depotPages.length).toBeGreaterThan(4)
    for (const page of depotPages) {
      expect(page).toMatch(/Nom \| Téléphone \| Produits \| Qté \| Signature/)
      expect(page.match(/06 39 98/g)?.length).toBeGreaterThan(1)
    }
  })

  it('goes on in further rows for somebody with forty contracts', () => {
    const rows = text.join('\n').match(/Grande Structure/g)
    expect(rows).toHaveLength(3)
  })

  it('has nothing below the foot of a page or above its head', () => {
    for (const page of text) {
      expect(page.split('\n')[0]).toMatch(/^Jardin de la Haute-Moselle \| Feuille de route/)
      expect(page.split('\n').at(-1)).toMatch(/^Imprimé le .* \| Page \d+ \/ \d+$/)
    }
  })
})

describe('labels', () => {
  it('count the baskets of one delivery', async () => {
    const three = { ...littlePreparation, lines: [line({ member: 1, quantity: 3 })] }
    const text = (await pages(three, { kind: 'labels', layout: 'single' })).join('\n')
    expect(text.match(/\d\/3/g)).toEqual(['1/3', '2/3', '3/3'])
  })

  it('cut a name that is too long with …, on every layout', async () => {
    const memberName = `Association ${'pour la promotion des jardins partagés '.repeat(4)}`
    const long = { ...littlePreparation, lines: [line({ member: 1, memberName })] }
    for (const layout of ['sheets-24', 'sheets-14', 'single'] as const)
      expect((await pages(long, { kind: 'labels', layout }))[0]).toMatch(/^Association pour la.*\n.*…$/m)
  })

  it('stay inside the paper: 24 and 14 fit on a sheet, one more begins another', async () => {
    const of = (quantity: number) => ({ ...littlePreparation, lines: [line({ member: 1, quantity })] })
    const count = async (quantity: number, layout: 'sheets-24' | 'sheets-14') =>
      (await pages(of(quantity), { kind: 'labels', layout })).length
    expect(await Promise.all([count(24, 'sheets-24'), count(25, 'sheets-24')])).toEqual([1, 2])
    expect(await Promise.all([count(14, 'sheets-14'), count(15, 'sheets-14')])).toEqual([1, 2])
  })
})
