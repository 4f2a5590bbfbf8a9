import { watch } from 'vue'
import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteRecordRaw,
  type Router,
} from 'vue-router'
import { isDay, isWeek } from '../kernel/days.ts'
import { guideRoute } from '../modules/guide/index.ts'
import { announce } from '../ui/announcer.ts'
import { toast } from '../ui/toasts.ts'
import type { Config } from './config.ts'
import { useGarden } from './garden.ts'
import { i18n, loadMessages, locale } from './i18n.ts'
import { loadDeskIcons } from './icons.ts'
import { modules } from './modules.ts'
import { allowedEntries } from './navigation.ts'
import { useSession } from './session.ts'

/** The entries of the navigation that this garden or platform has, for everybody. */
export const navOf = (kind: Config['kind']) =>
  modules.filter((module) => module.kind === kind).flatMap((module) => module.nav)

/** The router of this page; its base is where the page was served from. */
export const makeRouter = (kind: Config['kind']): Router => {
  const router = createRouter({
    history: createWebHistory(new URL(document.baseURI).pathname),
    routes: [...shellRoutes(kind), ...modules.filter((m) => m.kind === kind).flatMap((m) => m.routes)],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  guard(router)
  return router
}

const shellRoutes = (kind: Config['kind']): RouteRecordRaw[] => [
  {
    path: '/',
    name: 'home',
    redirect: () => {
      // A new garden opens on its set-up, for those who may do it (GAR-03).
      if (useGarden().garden?.setUp === false && useSession().can('garden:change')) return { name: 'set-up' }
      const first = allowedEntries(navOf(kind), useSession().can)[0]
      return { name: first?.route ?? 'not-allowed' }
    },
  },
  guideRoute,
  {
    path: '/not-allowed',
    name: 'not-allowed',
    component: () => import('./NotAllowed.vue'),
    meta: { title: 'shell.notAllowed.title' },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./NotFound.vue'),
    meta: { title: 'shell.notFound.title' },
  },
]

/** Names the browser's window after the screen, in the language on screen; answers the screen's title. */
const nameWindow = (key: string | undefined): string => {
  const title = key === undefined ? '' : i18n.global.t(key)
  document.title = title === '' ? useGarden().name : `${title} – ${useGarden().name}`
  return title
}

/** Whether the day and the week of an address, where it has any, are in the calendar. */
const namesATime = ({ params: { day, week } }: RouteLocationNormalized): boolean =>
  (!day || isDay(String(day))) && (!week || isWeek(String(week)))

const guard = (router: Router): void => {
  router.beforeEach(async (to) => {
    if (!namesATime(to)) return { name: 'not-found', params: { rest: to.path.split('/').slice(1) } }
    const needed = to.meta.permissions
    const session = useSession()
    if (needed !== undefined && !needed.some(session.can))
      return { name: session.offline ? 'driving' : 'not-allowed' }
    const messages = to.meta.messages ?? []
    await Promise.all([loadMessages(messages), loadDeskIcons(messages)])
    return true
  })
  router.afterEach((to, from, failure) => {
    if (failure !== undefined) return
    const title = nameWindow(to.meta.title)
    if (from.name !== undefined && to.path !== from.path) announce(title)
  })
  watch(locale, () => nameWindow(router.currentRoute.value.meta.title))
  router.onError(() => toast({ kind: 'problem', text: i18n.global.t('problems.page-not-loaded') }))
}
