declare module 'virtual:nuxt-ui-icons' {
  import type { IconifyIcon } from '@iconify/vue'
  export const init: (add: (name: string, data: IconifyIcon) => void) => void
}

declare module 'virtual:desk-icons' {
  import type { IconifyIcon } from '@iconify/vue'
  export const icons: Readonly<Record<string, IconifyIcon>>
}
