import type { Provider } from 'oidc-provider'

const HEADER = Buffer.from(JSON.stringify({ alg: 'opaque', typ: 'Refresh' })).toString('base64url')

/**
 * Gives refresh tokens the outer shape of a JWT. They stay opaque (256 random bits, looked up), but keycloak-js decodes
 * whatever it is given, as Keycloak's own are JWTs.
 */
export const wrapRefreshTokens = (provider: Provider): void => {
  const { RefreshToken } = provider
  const { save } = RefreshToken.prototype
  const { find } = RefreshToken
  RefreshToken.prototype.save = async function (ttlS) {
    return wrapped(await save.call(this, ttlS), this.exp)
  }
  RefreshToken.find = function (value, options) {
    return find.call(this, unwrapped(value), options)
  }
}

const wrapped = (value: string, exp: number | undefined): string => {
  const payload = Buffer.from(JSON.stringify({ typ: 'Refresh', exp })).toString('base64url')
  return `${HEADER}.${payload}.${value}`
}

const unwrapped = (value: unknown): string => String(value).split('.')[2] ?? ''
