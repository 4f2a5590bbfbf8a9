import { init } from 'virtual:nuxt-ui-icons'
import { addIcon } from '@iconify/vue/offline'

/** Registers the icons that the build found in the sources. */
export const startIcons = (): void => {
  // `i-lucide-truck` is looked up as `lucide-truck`.
  init((name, data) => addIcon(name.replace(':', '-'), data))
}

/** Screens of members and drivers, whose icons come with the first load. */
const LIGHT = new Set(['my', 'driving'])
let desk: Promise<void> | undefined

/** Registers the icons that only other screens show, once one of them is asked for by the sentences it needs. */
export const loadDeskIcons = async (messages: readonly string[]): Promise<void> => {
  if (messages.every((name) => LIGHT.has(name))) return
  desk ??= registerDeskIcons()
  await desk.catch((reason: unknown) => {
    // The next screen asks again.
    desk = undefined
    throw reason
  })
}

const registerDeskIcons = async (): Promise<void> => {
  const { icons } = await import('virtual:desk-icons')
  for (const [name, icon] of Object.entries(icons)) addIcon(name, icon)
}
