import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startChild } from './child.ts'
import { type Kept, keepRunning } from './keeper.ts'
import type { Place } from './place.ts'

/** Sign-in and captured messages, in processes of their own on ports that stay the same when one is started again. */
export interface Services {
  readonly identityPort: number
  readonly capturePort: number
  readonly smtpPort: number
  readonly stop: () => Promise<void>
}

const CAPTURE = fileURLToPath(new URL('./capture/capture-server.ts', import.meta.url))

/** Starts both and waits until they answer. */
export const startServices = async (around: {
  readonly place: Place
  readonly endpoint: string
  readonly identitySecret: string
  readonly onEnd: (name: string, lastError: string) => void
}): Promise<Services> => {
  const { place, onEnd } = around
  const [identityPort, capturePort, smtpPort] = await freePorts(3)
  const ports = { identityPort: identityPort ?? 0, capturePort: capturePort ?? 0, smtpPort: smtpPort ?? 0 }
  const keep = (name: string, script: string, env: Record<string, string>): Kept =>
    keepRunning(
      () => startChild({ name, script, env, logFolder: place.logs }),
      (lastError) => onEnd(name, lastError),
    )
  const kept = [
    keep('capture', CAPTURE, {
      PORT: String(ports.capturePort),
      CAPTURE_SMTP_PORT: String(ports.smtpPort),
      CAPTURE_FOLDER: place.captured,
    }),
    keep('identity', path.join(place.project, 'backend/src/app/identity-server.ts'), {
      PORT: String(ports.identityPort),
      DYNAMODB_ENDPOINT: around.endpoint,
      CABAS_AUTH_URL: place.authUrl,
      CABAS_IDENTITY_SECRET: around.identitySecret,
      CABAS_SMTP_URL: `smtp://127.0.0.1:${ports.smtpPort}`,
      CABAS_MAIL_FROM: 'cabas@example.org',
    }),
  ]
  const stop = async () => {
    await Promise.all(kept.map((service) => service.stop()))
  }
  try {
    await Promise.all(kept.map((service) => service.ready))
  } catch (error) {
    await stop()
    throw error
  }
  return { ...ports, stop }
}

/** Ports that nobody listens on, all different. */
const freePorts = async (count: number): Promise<readonly number[]> => {
  const probes = await Promise.all(Array.from({ length: count }, openProbe))
  return Promise.all(probes.map(({ port, close }) => close().then(() => port)))
}

const openProbe = (): Promise<{ port: number; close: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const close = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ port: typeof address === 'object' && address ? address.port : 0, close })
    })
  })
