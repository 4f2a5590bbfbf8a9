import { mkdirSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { clockIn } from '#kernel/clock'
import { openGeocoder } from '#platform/geocoder'
import { openIdentityAdmin, verifier } from '#platform/identity'
import { type Log, openLog } from '#platform/log'
import { openSmtpMail } from '#platform/mail'
import { openSeal } from '#platform/seal'
import { startBackground } from './garden/background.ts'
import { docsPage } from './garden/docs-page.ts'
import { gardenApi } from './garden/garden-api.ts'
import { gardenPictures } from './garden/garden-pictures.ts'
import { healthRoutes } from './garden/health-routes.ts'
import { internalRoutes } from './garden/internal-routes.ts'
import { invitationMail } from './garden/invitation-mail.ts'
import { type Garden, openGarden } from './garden/open-garden.ts'
import { restWhenQuiet } from './garden/rest.ts'
import { type GardenSettings, gardenSettings } from './garden/settings.ts'

/** One garden's process: opens the garden its environment names and answers until it is told to stop. */
const start = (settings: GardenSettings, log: Log): void => {
  const garden = gardenFrom(settings)
  const verified = verifier({
    issuer: settings.CABAS_ISSUER,
    audience: settings.CABAS_AUDIENCE,
    jwksUrl: settings.CABAS_JWKS_URL,
  })
  const verify = async (token: string) => {
    const bearer = await verified(token)
    return bearer.ok ? bearer.value : undefined
  }
  const app = gardenApi(garden, verify, (failure) => log.error(failure, 'A request failed'))
  app.route('/', healthRoutes(garden))
  app.route('/api', docsPage())
  app.route('/internal', internalRoutes(garden, settings.CABAS_OPERATOR_SECRET))
  const server = serve({ fetch: app.fetch, port: settings.PORT, hostname: '127.0.0.1' }, ({ port }) => {
    process.send?.({ kind: 'listening', port })
    log.info({ port, garden: settings.CABAS_GARDEN }, 'The garden is open')
  })
  const background = startBackground(garden, log)
  const rest = restWhenQuiet()
  void background.once()
  const stop = () => {
    background.stop()
    rest.stop()
    server.close(() => process.exit(0))
    setTimeout(() => process.exit(0), 4000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  if (process.send) process.once('disconnect', () => process.exit(0))
}

const gardenFrom = (settings: GardenSettings): Garden => {
  mkdirSync(settings.CABAS_BLOBS, { recursive: true })
  const clock = clockIn('Europe/Paris', Date.now, settings.CABAS_CLOCK_SHIFT_DAYS)
  const address = { endpoint: settings.DYNAMODB_ENDPOINT, table: settings.CABAS_TABLE }
  const {
    CABAS_IDENTITY_URL,
    CABAS_IDENTITY_SECRET,
    CABAS_GARDEN,
    CABAS_SMTP_URL,
    CABAS_MAIL_FROM,
    CABAS_PUBLIC_URL,
  } = settings
  const identity = openIdentityAdmin({ url: CABAS_IDENTITY_URL, secret: CABAS_IDENTITY_SECRET })
  const garden: Garden = openGarden(address, {
    clock,
    accounts: { open: (account) => identity.openAccount(CABAS_GARDEN, account) },
    sendInvitation: invitationMail({
      gardenName: async () =>
        (await garden.needsFor({ actor: { id: 'platform', name: 'Cabas' } }).settings.garden()).name,
      from: CABAS_MAIL_FROM,
      publicUrl: CABAS_PUBLIC_URL,
      sendMail: CABAS_SMTP_URL ? openSmtpMail(CABAS_SMTP_URL) : refuseMail,
    }),
    ...gardenPictures(settings.CABAS_BLOBS, settings.CABAS_OPERATOR_SECRET),
    page: {
      slug: CABAS_GARDEN,
      auth: { url: settings.CABAS_AUTH_URL, realm: CABAS_GARDEN, clientId: 'cabas-web' },
      tiles: settings.CABAS_TILES ?? null,
      shiftedClock: settings.CABAS_CLOCK_SHIFT_DAYS !== 0,
    },
    feedPlace: { publicUrl: CABAS_PUBLIC_URL, slug: CABAS_GARDEN },
    findPlaces: settings.CABAS_GEOCODER_URL ? openGeocoder(settings.CABAS_GEOCODER_URL) : undefined,
    seal: openSeal(settings.CABAS_OPERATOR_SECRET, `keys of ${CABAS_GARDEN}`),
    routing: {
      osrmUrl: settings.CABAS_OSRM_URL,
      vroomUrl: settings.CABAS_VROOM_URL,
      privateAllowed: settings.CABAS_PRIVATE_SERVICES === 'true',
    },
  })
  return garden
}

const refuseMail = async (): Promise<void> => {
  throw new Error('No mail can be sent: CABAS_SMTP_URL is not set')
}

const settings = gardenSettings(process.env)
if (typeof settings === 'string') {
  process.stderr.write(`${settings}\n`)
  process.exit(2)
}
start(settings, openLog({ name: 'garden' }))
