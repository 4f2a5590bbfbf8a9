/** The part of oidc-provider 9 that we use; the package carries no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Payload {
    readonly uid?: string
    readonly grantId?: string
    readonly [name: string]: unknown
  }

  export interface Adapter {
    upsert: (id: string, payload: Payload, expiresInS?: number) => Promise<void>
    find: (id: string) => Promise<Payload | undefined>
    findByUid: (uid: string) => Promise<Payload | undefined>
    findByUserCode: (code: string) => Promise<Payload | undefined>
    consume: (id: string) => Promise<void>
    destroy: (id: string) => Promise<void>
    revokeByGrantId: (grantId: string) => Promise<void>
  }

  export interface Context {
    readonly oidc: {
      readonly client?: ClientModel
      readonly session?: { readonly accountId?: string; readonly loginTs?: number }
      readonly result?: { readonly login?: object }
      readonly params?: Readonly<Record<string, string | undefined>>
      readonly entities: Readonly<Record<string, unknown>>
    }
    readonly req: IncomingMessage
    body: string
    status: number
    type: string
    readonly get: (header: string) => string
    readonly set: (header: string, value: string) => void
  }

  export interface ClientModel {
    readonly clientId: string
  }

  export interface GrantModel {
    addOIDCScope: (scope: string) => void
    addResourceScope: (resource: string, scope: string) => void
    save: () => Promise<string>
  }

  interface RefreshTokenModel {
    exp?: number
    save: (ttlS?: number) => Promise<string>
  }

  export interface InteractionModel {
    readonly uid: string
    readonly prompt: { readonly name: string }
    readonly params: Readonly<Record<string, string | undefined>>
  }

  interface Check {
    readonly reason: string
  }

  interface Prompt {
    readonly name: string
    readonly checks: { add: (check: Check) => void }
  }

  export const interactionPolicy: {
    base: () => { get: (name: string) => Prompt }
    Check: {
      new (reason: string, description: string, check: (ctx: Context) => boolean | Promise<boolean>): Check
      readonly REQUEST_PROMPT: boolean
      readonly NO_NEED_TO_PROMPT: boolean
    }
  }

  export const errors: {
    InvalidGrant: new (detail: string) => Error
    SessionNotFound: new (detail: string) => Error
  }

  export class Provider {
    constructor(issuer: string, configuration: object)
    proxy: boolean
    readonly Client: {
      prototype: {
        redirectUriAllowed: (uri: string) => boolean
        postLogoutRedirectUriAllowed: (uri: string) => boolean
      }
    }
    readonly Grant: {
      new (of: { clientId: string; accountId: string }): GrantModel
      find: (id: string) => Promise<GrantModel | undefined>
    }
    readonly RefreshToken: {
      prototype: RefreshTokenModel
      find: (value: string, options?: object) => Promise<unknown>
    }
    readonly Session: { find: (id: string) => Promise<unknown> }
    callback: () => (req: IncomingMessage, res: ServerResponse) => Promise<void>
    use: (middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>) => Provider
    on: (event: 'server_error', listener: (ctx: Context, error: unknown) => void) => Provider
    interactionDetails: (req: IncomingMessage, res: ServerResponse) => Promise<InteractionModel>
    interactionResult: (req: IncomingMessage, res: ServerResponse, result: object) => Promise<string>
  }
}
