import type { FrontModule } from '../../app/module.ts'

const permissions = ['people:see']
const changing = { permissions: ['people:change'] }

/** Who signs in here, and what they may do. */
export const people: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/people',
      meta: { title: 'people.title', messages: ['people'], permissions },
      children: [
        { path: '', name: 'people', component: () => import('./PeopleScreen.vue') },
        {
          path: 'new',
          name: 'person-new',
          component: () => import('./InviteScreen.vue'),
          meta: { ...changing, title: 'people.invite.title' },
        },
        {
          path: 'roles/new',
          name: 'role-new',
          component: () => import('./RoleScreen.vue'),
          meta: { ...changing, title: 'people.roles.new' },
        },
        {
          path: 'roles/:code',
          name: 'role',
          component: () => import('./RoleScreen.vue'),
          props: true,
          meta: { title: 'people.roles.one' },
        },
        {
          path: ':id',
          name: 'person',
          component: () => import('./PersonScreen.vue'),
          props: true,
          meta: { title: 'people.one' },
        },
      ],
    },
  ],
  nav: [
    {
      route: 'people',
      label: 'people',
      icon: 'i-lucide-users-round',
      group: 'garden',
      order: 90,
      permissions,
    },
  ],
}
