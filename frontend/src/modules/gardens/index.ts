import type { FrontModule } from '../../app/module.ts'

const permissions = ['gardens:see']

/** The gardens of the platform: make one, stop it, start it (OPS-01). */
export const gardens: FrontModule = {
  kind: 'platform',
  routes: [
    {
      path: '/gardens',
      meta: { title: 'gardens.title', messages: ['gardens'], permissions },
      children: [
        { path: '', name: 'gardens', component: () => import('./GardensScreen.vue') },
        {
          path: 'new',
          name: 'garden-new',
          component: () => import('./GardenNewScreen.vue'),
          meta: { title: 'gardens.new.title', permissions: ['gardens:change'] },
        },
        {
          path: ':slug',
          name: 'garden',
          component: () => import('./GardenScreen.vue'),
          props: true,
          meta: { title: 'gardens.one' },
        },
      ],
    },
  ],
  nav: [
    {
      route: 'gardens',
      label: 'gardens',
      icon: 'i-lucide-sprout',
      group: 'platform',
      order: 1,
      permissions,
    },
  ],
}
