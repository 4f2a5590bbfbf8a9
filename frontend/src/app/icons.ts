import { init } from 'virtual:nuxt-ui-icons'
import { addAPIProvider, addIcon } from '@iconify/vue'

/** Registers the icons that the build found in the sources, and makes sure that none is ever fetched. */
export const startIcons = (): void => {
  addAPIProvider('', { resources: [] })
  init((name, data) => addIcon(name, data))
}
