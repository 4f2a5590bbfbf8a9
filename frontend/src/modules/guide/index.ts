import type { RouteRecordRaw } from 'vue-router'

/** The user guide, for everybody who is signed in; help buttons lead to its pages. */
export const guideRoute: RouteRecordRaw = {
  path: '/guide/:page([a-z-]+)?',
  name: 'guide',
  component: () => import('./GuideScreen.vue'),
  props: true,
  meta: { messages: ['guide'], title: 'guide.title' },
}
