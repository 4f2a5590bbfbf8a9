import { init } from 'virtual:nuxt-ui-icons'
import { addIcon } from '@iconify/vue/offline'

/** Registers the icons that the build found in the sources. */
export const startIcons = (): void => {
  init((name, data) => addIcon(name, data))
}
