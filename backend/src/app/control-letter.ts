import type { WriteToAdministrator } from '#control/gardens'
import type { SendMail } from '#platform/mail'

/** Writes to the first administrator of a new garden, French first, English after. */
export const administratorLetter =
  (settings: {
    readonly sendMail: SendMail
    readonly mailFrom: string
    readonly addressesOf: (slug: string) => readonly string[]
  }): WriteToAdministrator =>
  async (garden, administrator, url) => {
    const address = settings.addressesOf(garden.slug)[0] ?? ''
    await settings.sendMail({
      from: { name: 'Cabas', address: settings.mailFrom },
      to: { name: administrator.name, address: administrator.email },
      subject: `${garden.name} : votre jardin est prêt`,
      text: `${french(garden.name, administrator.name, address, url)}\n—\n\n${english(garden.name, administrator.name, address, url)}`,
    })
  }

const french = (garden: string, name: string, address: string, url: string | null): string =>
  [
    `Bonjour ${name},`,
    '',
    `le jardin « ${garden} » est prêt dans Cabas, et vous en êtes l’administratrice ou l’administrateur.`,
    '',
    ...(url
      ? ['Choisissez d’abord votre mot de passe ; ce lien ne sert qu’une fois et vaut sept jours :', url, '']
      : []),
    'L’adresse du jardin :',
    address,
    '',
  ].join('\n')

const english = (garden: string, name: string, address: string, url: string | null): string =>
  [
    `Hello ${name},`,
    '',
    `the garden “${garden}” is ready in Cabas, and you are its administrator.`,
    '',
    ...(url ? ['Choose your password first; this link works once, for seven days:', url, ''] : []),
    'The address of the garden:',
    address,
    '',
  ].join('\n')
