import { defineAsyncComponent } from 'vue'
import type { FrontModule } from '../../app/module.ts'
import { subscriptionRoutes } from '../subscriptions/index.ts'

/** The other people of a household, as a part of a form. */
export const HouseholdFields = defineAsyncComponent(() => import('./HouseholdFields.vue'))

export { useCategories } from './categories-api.ts'
export type { HouseholdPerson } from './member-types.ts'

/** A form of a member has a map and a search of addresses in it. */
const FORM = ['members', 'subscriptions', 'planning']

/** The people and organisations that the garden feeds. */
export const members: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/members',
      meta: { messages: ['members', 'subscriptions'], permissions: ['members:see'], title: 'members.title' },
      children: [
        { path: '', name: 'members', component: () => import('./MembersPage.vue') },
        {
          path: 'new',
          name: 'member-new',
          component: () => import('./MemberNewPage.vue'),
          meta: { title: 'members.new.title', permissions: ['members:change'], messages: FORM },
        },
        {
          path: 'categories',
          name: 'member-categories',
          component: () => import('./CategoriesPage.vue'),
          meta: { title: 'members.categories.title' },
        },
        { path: ':number(\\d+)', name: 'member', component: () => import('./MemberPage.vue'), props: true },
        {
          path: ':number(\\d+)/edit',
          name: 'member-edit',
          component: () => import('./MemberEditPage.vue'),
          props: true,
          meta: { title: 'members.edit', permissions: ['members:change'], messages: FORM },
        },
        ...subscriptionRoutes,
      ],
    },
  ],
  nav: [
    {
      route: 'members',
      label: 'members',
      icon: 'i-lucide-users',
      group: 'people',
      order: 20,
      permissions: ['members:see'],
    },
  ],
}
