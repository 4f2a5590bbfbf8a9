import type { RouteLocation } from 'vue-router'
import type { FrontModule } from '../../app/module.ts'

const change = ['products:change']
const ItemPage = () => import('./ItemPage.vue')
const of = (kind: 'product' | 'plan') => (to: RouteLocation) => ({ kind, code: to.params.code })

/** What is packed, and what can be subscribed. */
export const products: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/products',
      meta: {
        messages: ['products', 'subscriptions'],
        permissions: ['products:see'],
        title: 'products.title',
      },
      children: [
        { path: '', name: 'products', component: () => import('./CataloguePage.vue') },
        {
          path: 'new-product',
          name: 'product-new',
          component: ItemPage,
          props: { kind: 'product' },
          meta: { title: 'products.newProduct.title', permissions: change },
        },
        {
          path: 'new-plan',
          name: 'plan-new',
          component: ItemPage,
          props: { kind: 'plan' },
          meta: { title: 'products.newPlan.title', permissions: change },
        },
        { path: 'product/:code', name: 'product', component: ItemPage, props: of('product') },
        { path: 'plan/:code', name: 'plan', component: ItemPage, props: of('plan') },
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
