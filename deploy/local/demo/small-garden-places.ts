/** A line of a CSV file. */
export type Row = readonly (string | number)[]

/** The rounds of the small garden. */
export const ROUNDS: readonly Row[] = [
  ['MA', 'Mardi vallée', 2, 'mardi', '#3d6b35', 1],
  ['JE', 'Jeudi ville', 4, 'jeudi', '#b4541a', 2],
  ['VE', 'Vendredi plateau', 5, 'jeudi', '#2b6577', 3],
]
const PLACES: readonly Row[] = [
  ['T01', 'La Grange aux Légumes', 'open', 'Valbrune', '54990', 48.6121, 6.1042, 40],
  ['T02', 'Boulangerie Levain du Pont', 'open', 'Valbrune', '54990', 48.6203, 6.1177, 15],
  ['T03', 'Médiathèque de Saint-Orme', 'open', 'Saint-Orme', '54991', 48.6385, 6.1391, 12],
  ['T04', 'Maison de quartier Les Tilleuls', 'open', 'Mirevaux', '54992', 48.6612, 6.1604, 20],
  ['T05', 'Épicerie du Canal', 'open', 'Mirevaux', '54992', 48.6688, 6.1713, 18],
  ['T06', 'Atelier vélo Le Moyeu', 'open', 'Mirevaux', '54992', 48.6731, 6.1822, 10],
  ['T07', 'Salariés de l’imprimerie', 'restricted', 'Mirevaux', '54992', 48.6779, 6.1908, 12],
  ['T08', 'Café associatif La Cerise', 'open', 'Haute-Brize', '54993', 48.7015, 6.2147, 14],
  ['T09', 'Ferme des Quatre Vents', 'open', 'Haute-Brize', '54993', 48.7102, 6.2311, 14],
  ['T10', 'Livraison à domicile VE', 'home', 'Haute-Brize', '54993', 48.7064, 6.2233, ''],
]
const phoneAt = ([, , kind]: Row, n: number): string => (kind === 'home' ? '' : `+3363998${8901 + n}`)
const reservedFor = ([, , kind]: Row): string =>
  kind === 'restricted' ? 'Salariés de l’imprimerie et leurs proches' : ''

/** The depots with the phone of whoever answers there, and for whom they are. */
export const DEPOTS: readonly Row[] = PLACES.map((place, n) => [
  ...place,
  phoneAt(place, n),
  reservedFor(place),
])
/** Where the rounds stop. */
export const STOPS: readonly Row[] = [
  ['MA', 'T01', 1],
  ['MA', 'T02', 2],
  ['MA', 'T03', 3],
  ['JE', 'T04', 1],
  ['JE', 'T05', 2],
  ['JE', 'T06', 3],
  ['JE', 'T07', 4],
  ['VE', 'T08', 1],
  ['VE', 'T09', 2],
  ['VE', 'T10', 3],
]
