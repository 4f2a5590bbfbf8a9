import type { OpenAPIHono } from '@hono/zod-openapi'

/** A route as declared: how to reach it with made-up parameters, and the permission it names. */
export interface DeclaredRoute {
  readonly method: string
  readonly path: string
  readonly url: string
  readonly permission: unknown
}

interface Declaration {
  readonly type: string
  readonly route?: { readonly method: string; readonly path: string; readonly 'x-permission'?: unknown }
}

/** Every route that the houses declared under an app. */
export const declaredRoutes = (app: Pick<OpenAPIHono, 'openAPIRegistry'>): readonly DeclaredRoute[] =>
  (app.openAPIRegistry.definitions as readonly Declaration[]).flatMap(({ type, route }) =>
    type === 'route' && route
      ? [
          {
            method: route.method.toUpperCase(),
            path: route.path,
            url: route.path.replace(/\{\w+\}/g, '1'),
            permission: route['x-permission'],
          },
        ]
      : [],
  )
