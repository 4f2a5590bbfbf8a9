import './styles.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { type Auth, oweSignOut, startAuth } from '../api/auth.ts'
import { type Answer, api, settle, useSessionForRequests } from '../api/client.ts'
import { mayRetry, networkProblem, type Problem } from '../api/problem.ts'
import App from './App.vue'
import { type Config, readConfig } from './config.ts'
import { useGarden } from './garden.ts'
import { chooseLocale, firstLocale, i18n } from './i18n.ts'
import { startIcons } from './icons.ts'
import { networkOr } from './offline/network-or.ts'
import type { RoadKit } from './offline/road-kit.ts'
import { makeRouter } from './router.ts'
import StartFailed from './StartFailed.vue'
import { type Me, useSession } from './session.ts'
import { startAppearance } from './theme.ts'

const pinia = createPinia()
/** Only drivers need it, or everybody when the network is away: not part of what is loaded first. */
const road = () => import('./offline/road-kit.ts').catch(() => undefined)

const unpacked = async () => (await road())?.unpackRoadKit()

const start = async (): Promise<void> => {
  startAppearance()
  startIcons()
  const found = await networkOr(readConfig(), (answer) => answer !== undefined, unpacked)
  const config = 'kept' in found ? found.kept.config : found.answer
  await chooseLocale(firstLocale(config?.locale))
  if ('kept' in found) return drive(found.kept)
  if (config === undefined) return failed(networkProblem)
  useGarden(pinia).learn(config)
  const signedIn = await networkOr(signIn(config), ({ me }) => isDecided(me.problem), unpacked)
  if ('kept' in signedIn) return drive(signedIn.kept)
  const { auth, me } = signedIn.answer
  if (auth !== undefined) connect(auth)
  if (me.problem !== null) return failed(me.problem)
  useSession(pinia).begin(me.data)
  if (config.kind === 'garden') road().then((kit) => kit?.packRoadKit(config, me.data))
  open(config.kind)
}

const open = (kind: Config['kind']): void => {
  createApp(App).use(pinia).use(i18n).use(makeRouter(kind)).mount('#app')
}

/** Without a network: what this device knows of the rounds, for whoever drove last and has not signed out (RND-05). */
const drive = async ({ config, me }: RoadKit): Promise<void> => {
  const session = useSession(pinia)
  useGarden(pinia).learn(config)
  session.connect({
    token: async () => undefined,
    signIn: async () => location.reload(),
    signOut: async () => {
      oweSignOut()
      await (await road())?.forgetRoad()
      location.reload()
    },
  })
  session.beginOffline(me)
  open(config.kind)
  const { openAnewWithNetwork } = await import('./offline/find-network.ts')
  openAnewWithNetwork()
}

/** Whom the sign-in brought, and who the garden says they are. */
type SignedIn = { readonly auth?: Auth; readonly me: Answer<Me> }

const signIn = async (config: Config): Promise<SignedIn> => {
  const auth = await startAuth(config.auth).catch(() => undefined)
  if (auth === undefined) return { me: { data: null, problem: networkProblem } }
  useSessionForRequests(auth, useSession(pinia).expire)
  return { auth, me: (await settle(api.GET('/me'))) as Answer<Me> }
}

/** Known or refused: who is not let in is not let in by what the device keeps. */
const isDecided = (problem: Problem | null): boolean =>
  problem === null || problem.status === 401 || !mayRetry(problem)

const connect = (auth: Auth): void => {
  useSession(pinia).connect({
    ...auth,
    signOut: async () => {
      try {
        await (await road())?.forgetRoad()
      } finally {
        await auth.signOut()
      }
    },
  })
}

const failed = (problem: Problem): void => {
  createApp(StartFailed, { problem }).use(pinia).use(i18n).mount('#app')
}

await start()
