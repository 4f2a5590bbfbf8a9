import type { InvalidInput } from '#kernel/fields'
import type { PictureRefusal } from '#kernel/picture'
import { commonStatuses, once, openRoutes, pictureAnswer, type Routes, type Statuses } from '#platform/http'
import { changeLogo, removeLogo } from '../actions/change-logo.ts'
import { changeSettings, finishSetUp } from '../actions/change-settings.ts'
import type { SettingsNeeds } from '../actions/needs.ts'
import { noteIbanReading } from '../actions/read-iban.ts'
import type { Garden } from '../domain/garden.ts'
import { maskedIban } from '../domain/masked-iban.ts'
import { setUpProgress } from '../domain/set-up-steps.ts'
import {
  dropLogo,
  editSettings,
  endSetUp,
  putLogo,
  readIban,
  showGarden,
  showLogo,
  showSteps,
} from './declared.ts'

const statuses = {
  ...commonStatuses,
  'picture-too-large': 413,
  'not-a-picture': 415,
  'picture-too-many-pixels': 422,
} as const satisfies Statuses<InvalidInput | PictureRefusal | { kind: keyof typeof commonStatuses }>

/** The routes about the garden's own settings and its logo. */
export const settingsRoutes = (): Routes<SettingsNeeds> => {
  const routes = openRoutes<SettingsNeeds>()
  mountSettings(routes)
  mountLogo(routes)
  return routes
}

const mountSettings = (routes: Routes<SettingsNeeds>) => {
  routes.openapi(showGarden, async (c) => c.json(toBody(await c.get('needs').settings.garden()), 200))
  routes.openapi(editSettings, async (c) =>
    c.json(toBody(await once(c, statuses, (needs) => changeSettings(needs, c.req.valid('json')))), 200),
  )
  routes.openapi(readIban, async (c) => {
    await once(c, statuses, noteIbanReading)
    return c.json({ iban: (await c.get('needs').settings.garden()).iban }, 201)
  })
  routes.openapi(showSteps, async (c) => {
    const needs = c.get('needs')
    const [garden, state] = await Promise.all([needs.settings.garden(), needs.setUpState()])
    return c.json({ items: setUpProgress({ garden, ...state }) }, 200)
  })
  routes.openapi(endSetUp, async (c) =>
    c.json(toBody(await once(c, statuses, (needs) => finishSetUp(needs, c.req.valid('json')))), 200),
  )
}

const mountLogo = (routes: Routes<SettingsNeeds>) => {
  routes.openapi(showLogo, async (c) => {
    const { settings, logos } = c.get('needs')
    return pictureAnswer(c, logos, await settings.logo(), 'public')
  })
  routes.openapi(putLogo, async (c) => {
    const { version } = c.req.valid('query')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(toBody(await once(c, statuses, (needs) => changeLogo(needs, { bytes, version }))), 200)
  })
  routes.openapi(dropLogo, async (c) =>
    c.json(toBody(await once(c, statuses, (needs) => removeLogo(needs, c.req.valid('query')))), 200),
  )
}

/** The settings as they are sent: whoever may see them sees the ends of the account number only (USR-04). */
const toBody = (garden: Garden): Garden => ({ ...garden, iban: maskedIban(garden.iban) })
