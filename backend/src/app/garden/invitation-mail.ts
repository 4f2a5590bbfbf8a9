import type { SendInvitation } from '#modules/people'
import type { SendMail } from '#platform/mail'

/** Who invites, and where to. */
export interface Inviting {
  readonly gardenName: () => Promise<string>
  readonly from: string
  readonly publicUrl: string
  readonly sendMail: SendMail
}

/** Writes the letter that lets somebody sign in for the first time, French first, English after. */
export const invitationMail =
  ({ gardenName, from, publicUrl, sendMail }: Inviting): SendInvitation =>
  async ({ email, name, url }) => {
    const garden = await gardenName()
    const link = url ?? publicUrl
    await sendMail({
      from: { name: garden, address: from },
      to: { name, address: email },
      subject: `${garden} : votre accès à Cabas`,
      text: letter(name, garden, link, url !== null),
    })
  }

const letter = (name: string, garden: string, link: string, fresh: boolean): string =>
  [
    `Bonjour ${name},`,
    '',
    `${garden} vous ouvre un accès à Cabas, son logiciel de paniers.`,
    fresh
      ? 'Choisissez votre mot de passe avec ce lien :'
      : 'Connectez-vous ici avec votre mot de passe habituel :',
    link,
    ...(fresh ? ['', 'Le lien ne sert qu’une fois et vaut pendant sept jours.'] : []),
    '',
    '—',
    '',
    `Hello ${name},`,
    '',
    `${garden} lets you sign in to Cabas, its basket software.`,
    fresh
      ? 'Choose your password with the link above; it works once and for seven days.'
      : 'Sign in with the link above.',
    '',
  ].join('\n')
