import { REAL_YEAR_GARDEN } from './clock-shift.ts'

/** Somebody who may try the product; all share one password, which is printed. */
export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly role: 'administrator' | 'packer-driver' | 'accountant' | 'member'
  readonly member: number | null
}

/** A garden made at the first start. */
export interface DemoGarden {
  readonly slug: string
  readonly name: string
  readonly website: string
  readonly people: readonly DemoPerson[]
  /** What its set-up would have asked. */
  readonly settlement: {
    readonly postcode: string
    readonly town: string
    readonly phone: string
    readonly email: string
    readonly latitude: number
    readonly longitude: number
    readonly membersSubscribe: boolean
  }
}

/** The password of every demo person. It is public: demo people exist on this machine only. */
export const DEMO_PASSWORD = 'panier-de-saison'

/** Who may create, stop and start gardens. */
export const PLATFORM_ADMINISTRATOR = { name: 'Dominique Thirion', email: 'plateforme@example.org' }

export const DEMO_GARDENS: readonly DemoGarden[] = [
  {
    slug: REAL_YEAR_GARDEN,
    name: 'Jardin de la Haute-Moselle',
    website: 'https://haute-moselle.example.org/',
    settlement: {
      postcode: '88150',
      town: 'Thaon-les-Vosges',
      phone: '+33639980900',
      email: 'bonjour@haute-moselle.example.org',
      latitude: 48.2531,
      longitude: 6.42767,
      membersSubscribe: true,
    },
    people: [
      { name: 'Claire Aubry', email: 'claire@example.org', role: 'administrator', member: null },
      { name: 'Malik Fournier', email: 'malik@example.org', role: 'packer-driver', member: null },
      { name: 'Solène Petit', email: 'solene@example.org', role: 'accountant', member: null },
      { name: 'Camille Chardin', email: 'camille@example.org', role: 'member', member: 2 },
    ],
  },
  {
    slug: 'trois-saules',
    name: 'Jardin des Trois Saules',
    website: 'https://trois-saules.example.org/',
    settlement: {
      postcode: '54990',
      town: 'Valbrune',
      phone: '+33639980901',
      email: 'bonjour@trois-saules.example.org',
      latitude: 48.6119,
      longitude: 6.1051,
      membersSubscribe: true,
    },
    people: [
      { name: 'Inès Morel', email: 'ines@example.org', role: 'administrator', member: null },
      { name: 'Théo Lambert', email: 'theo@example.org', role: 'packer-driver', member: null },
      { name: 'Agnès Royer', email: 'agnes@example.org', role: 'accountant', member: null },
      { name: 'Noé Lefèvre', email: 'noe@example.org', role: 'member', member: 1 },
    ],
  },
]
