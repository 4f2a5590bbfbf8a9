import type { FrontModule } from '../../app/module.ts'

const change = ['products:change']

/** What is packed, and what can be subscribed. */
export const products: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/products',
      meta: { messages: ['products'], permissions: ['products:see'], title: 'products.title' },
      children: [
        { path: '', name: 'products', component: () => import('./CataloguePage.vue') },
        {
          path: 'new-product',
          name: 'product-new',
          component: () => import('./ProductPage.vue'),
          meta: { title: 'products.newProduct.title', permissions: change },
        },
        {
          path: 'new-plan',
          name: 'plan-new',
          component: () => import('./PlanPage.vue'),
          meta: { title: 'products.newPlan.title', permissions: change },
        },
        { path: 'product/:code', name: 'product', component: () => import('./ProductPage.vue'), props: true },
        { path: 'plan/:code', name: 'plan', component: () => import('./PlanPage.vue'), props: true },
      ],
    },
  ],
  nav: [
    {
      route: 'products',
      label: 'products',
      icon: 'i-lucide-carrot',
      group: 'garden',
      order: 61,
      permissions: ['products:see'],
    },
  ],
}
