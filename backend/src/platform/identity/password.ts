import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Shorter passwords are not taken from people who choose one. */
export const PASSWORD_LENGTH_MIN = 12
/** Longer ones only cost time. */
const PASSWORD_LENGTH_MAX = 200

const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const KEY_LENGTH = 32
const AT_ONCE_MAX = 2

let running = 0
const waiting: (() => void)[] = []

/** The password as it is kept: scrypt with its cost and a salt of its own. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt)
  return `scrypt$${COST.N}$${COST.r}$${COST.p}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/** Whether the password is the one kept. Without a kept one it takes the same time and says no. */
export const isPassword = async (password: string, kept: string | undefined): Promise<boolean> => {
  const [, , , , salt = '', key = ''] = (kept ?? '').split('$')
  const expected = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'))
  return expected.length === given.length && timingSafeEqual(expected, given)
}

// Each derivation takes 32 MB for a fifth of a second; more than two at once would starve everybody else.
const derive = async (password: string, salt: Buffer): Promise<Buffer> => {
  if (running >= AT_ONCE_MAX) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await new Promise<Buffer>((resolve, reject) =>
      scrypt(
        password.normalize('NFKC').slice(0, PASSWORD_LENGTH_MAX),
        salt,
        KEY_LENGTH,
        COST,
        (error, key) => (error ? reject(error) : resolve(key)),
      ),
    )
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
