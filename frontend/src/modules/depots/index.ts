import type { FrontModule } from '../../app/module.ts'

/** The places where baskets are left. */
export const depots: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/depots',
      meta: { messages: ['depots', 'feeds'], permissions: ['depots:see'], title: 'depots.title' },
      children: [
        { path: '', name: 'depots', component: () => import('./DepotsPage.vue') },
        {
          path: 'new',
          name: 'depot-new',
          component: () => import('./DepotNewPage.vue'),
          meta: { title: 'depots.new.title', permissions: ['depots:change'] },
        },
        { path: ':code', name: 'depot', component: () => import('./DepotPage.vue'), props: true },
      ],
    },
  ],
  nav: [
    {
      route: 'depots',
      label: 'depots',
      icon: 'i-lucide-map-pin',
      group: 'places',
      order: 30,
      permissions: ['depots:see'],
    },
  ],
}
