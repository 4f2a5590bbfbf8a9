import { createServer, type Server } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** A key of our own whose tokens a garden takes that was told of it. */
export interface Issuer {
  readonly issuer: string
  readonly jwksUrl: string
  /** A token for the subject; `realm` names another realm under the same key. */
  readonly tokenFor: (subject: string, realm?: string) => Promise<string>
  readonly close: () => void
}

/** Serves a public key and signs tokens with the private one, as the sign-in does. */
export const startIssuer = async (): Promise<Issuer> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' }],
  })
  const server: Server = createServer((_, answer) =>
    answer.setHeader('content-type', 'application/json').end(keys),
  )
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  const issuer = `http://127.0.0.1:${port}`
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    tokenFor: (subject, realm = issuer) =>
      new SignJWT({ typ: 'Bearer', name: subject, email: `${subject}@example.org` })
        .setProtectedHeader({ alg: 'RS256', kid: 'ours', typ: 'at+jwt' })
        .setSubject(subject)
        .setIssuer(realm)
        .setAudience('cabas-api')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
