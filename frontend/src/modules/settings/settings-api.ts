import { type Answer, api, apiBase, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { Garden, SettingsForm } from './settings-types.ts'

export const readGarden = (): Promise<Answer<Garden>> => settle(api.GET('/garden'))

export const changeGarden = ({ version = 0, ...body }: SettingsForm, once: Once): Promise<Answer<Garden>> =>
  settle(api.PUT('/garden', { params: { ...once }, body: { ...body, version } }))

/** The whole account number; that somebody asked for it is noted in the journal. */
export const readIban = (_: undefined, once: Once): Promise<Answer<{ readonly iban: string }>> =>
  settle(api.POST('/garden/iban-readings', { params: { ...once } }))

type NewLogo = { readonly file: File; readonly version: number }
/** The picture goes as it is: the garden looks into its bytes, not at its name. */
export const putLogo = ({ file, version }: NewLogo, once: Once): Promise<Answer<Garden>> =>
  settle(
    api.PUT('/garden/logo', {
      params: { query: { version }, ...once },
      body: file as never,
      bodySerializer: () => file,
      headers: { 'content-type': file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png' },
    }),
  )

export const dropLogo = ({ version }: Pick<Garden, 'version'>, once: Once): Promise<Answer<Garden>> =>
  settle(api.DELETE('/garden/logo', { params: { query: { version }, ...once } }))

/** Where the logo is shown from; the version makes a new one be fetched. */
export const logoAddress = ({ version }: Pick<Garden, 'version'>): string =>
  new URL(`garden/logo?version=${version}`, apiBase()).href
