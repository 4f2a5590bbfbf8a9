import { pattern } from '#platform/dynamo'

/** How the garden's own settings are found. */
export const settingsPatterns = {
  settings: pattern({
    item: 'settings of the garden',
    pk: 'GARDEN',
    sk: 'SETTINGS',
    reads: 'the settings, before any answer that depends on them',
  }),
  logo: pattern({
    item: 'place of the logo',
    pk: 'GARDEN',
    sk: 'LOGO',
    reads: 'under which name the logo’s bytes are kept, and what they are',
  }),
}
