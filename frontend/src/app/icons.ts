import { init } from 'virtual:nuxt-ui-icons'
import { addIcon } from '@iconify/vue/offline'

/** Registers the icons that the build found in the sources. */
export const startIcons = (): void => {
  // `i-lucide-truck` is looked up as `lucide-truck`.
  init((name, data) => addIcon(name.replace(':', '-'), data))
}
