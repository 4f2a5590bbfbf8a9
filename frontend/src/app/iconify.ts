/** Takes the place of `@iconify/vue` in the build: icons come from the bundle, and nothing can fetch one. */
export { addCollection, addIcon, Icon } from '@iconify/vue/offline'

/** Every icon that exists here is loaded. */
export const iconLoaded = (): boolean => true
