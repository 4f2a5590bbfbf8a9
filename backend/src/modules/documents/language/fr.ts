import type { Sentences } from './sentences.ts'

const number = new Intl.NumberFormat('fr-FR')
// In French zero and one are singular.
const counted = (count: number, one: string, many: string): string =>
  `${number.format(count)}\u00a0${Math.abs(count) < 2 ? one : many}`

export const fr: Sentences = {
  language: 'fr',
  kinds: {
    'preparation-sheet': 'Fiche de préparation',
    labels: 'Étiquettes',
    'road-sheet': 'Feuille de route',
  },
  preparedOn: (day) => `Préparation du ${day}`,
  deliveredOn: (day) => `Livraison du ${day}`,
  baskets: (count) => counted(count, 'panier', 'paniers'),
  stops: (count) => counted(count, 'arrêt', 'arrêts'),
  rounds: (count) => counted(count, 'tournée', 'tournées'),
  page: (place, of) => `Page ${place}\u00a0/\u00a0${of}`,
  printedAt: (day, time) => `Imprimé le ${day} à ${time}`,
  byProduct: 'À préparer',
  byRound: 'Par tournée',
  stopsSheet: 'Arrêts',
  round: 'Tournée',
  depot: 'Dépôt',
  total: 'Total',
  grandTotal: 'Total général',
  delivered: 'Livré',
  name: 'Nom',
  category: 'Catégorie',
  withoutCategory: 'Sans catégorie',
  list: 'Liste',
  only: (what) => `Seulement\u00a0: ${what}`,
  quoted: (words) => `«\u00a0${words}\u00a0»`,
  phone: 'Téléphone',
  products: 'Produits',
  product: 'Produit',
  plan: 'Formule',
  quantity: 'Qté',
  signature: 'Signature',
  address: 'Adresse',
  contact: 'Contact',
  access: 'Accès',
  day: 'Livré le',
  position: 'Ordre',
  number: 'Numéro',
  people: 'Personnes',
  member: 'N° d’adhérent',
  postcode: 'Code postal',
  town: 'Commune',
  depotKinds: {
    open: 'Dépôt ouvert à tous',
    restricted: 'Dépôt réservé',
    professional: 'Dépôt professionnel',
    home: 'Livraison à domicile',
    reserve: 'Réserve du camion',
  },
}
