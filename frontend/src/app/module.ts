import type { RouteRecordRaw } from 'vue-router'

/** The everyday words under which the side navigation gathers its entries. */
export type NavGroup = 'own' | 'week' | 'people' | 'places' | 'garden' | 'platform'

export type NavEntry = {
  /** Name of the route it leads to. */
  readonly route: string
  /** Key under `nav.` in app/locales. */
  readonly label: string
  /** A lucide icon, written out (`i-lucide-truck`), or the build does not bundle it. */
  readonly icon: string
  readonly group: NavGroup
  /** Small numbers come first, in the side navigation and among the few of the phone. */
  readonly order: number
  /** Shown to those who have one of these permissions. */
  readonly permissions: readonly string[]
}

/** What a module gives to the shell. */
export type FrontModule = {
  readonly kind: 'garden' | 'platform'
  readonly routes: readonly RouteRecordRaw[]
  readonly nav: readonly NavEntry[]
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title, shown in the browser's tab and read out on arrival. */
    title?: string
    /** Folders under modules/ whose sentences the screen needs. */
    messages?: readonly string[]
    /** The screen fills a phone: no navigation bars around it. */
    bare?: boolean
    /** One of these permissions is needed to open the screen. */
    permissions?: readonly string[]
  }
}
