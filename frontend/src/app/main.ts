import './styles.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startAuth } from '../api/auth.ts'
import { api, settle, useSessionForRequests } from '../api/client.ts'
import { networkProblem, type Problem } from '../api/problem.ts'
import App from './App.vue'
import { type Config, readConfig } from './config.ts'
import { useGarden } from './garden.ts'
import { chooseLocale, firstLocale, i18n } from './i18n.ts'
import { startIcons } from './icons.ts'
import type { RoadKit } from './offline/road-kit.ts'
import { makeRouter } from './router.ts'
import StartFailed from './StartFailed.vue'
import { type Me, useSession } from './session.ts'
import { startAppearance } from './theme.ts'

const pinia = createPinia()
/** Only drivers need it, or everybody when the network is away: not part of what is loaded first. */
const road = () => import('./offline/road-kit.ts').catch(() => undefined)

const start = async (): Promise<void> => {
  startAppearance()
  startIcons()
  const config = await readConfig()
  const kit = config === undefined ? (await road())?.unpackRoadKit() : undefined
  await chooseLocale(firstLocale((config ?? kit?.config)?.locale))
  if (kit !== undefined) return drive(kit)
  if (config === undefined) return failed(networkProblem)
  useGarden(pinia).learn(config)
  const problem = await signIn(config)
  if (problem !== null) return failed(problem)
  open(config.kind)
}

const open = (kind: Config['kind']): void => {
  createApp(App).use(pinia).use(i18n).use(makeRouter(kind)).mount('#app')
}

/** Without a network: what this device knows of the rounds, for whoever drove last and has not signed out (RND-05). */
const drive = async ({ config, me }: RoadKit): Promise<void> => {
  useGarden(pinia).learn(config)
  useSession(pinia).beginOffline(me)
  open(config.kind)
  const { openAnewWithNetwork } = await import('./offline/find-network.ts')
  openAnewWithNetwork()
}

const signIn = async (config: Config): Promise<Problem | null> => {
  const session = useSession(pinia)
  const auth = await startAuth(config.auth).catch(() => undefined)
  if (auth === undefined) return networkProblem
  session.connect({
    ...auth,
    signOut: async () => {
      await (await road())?.forgetRoad()
      await auth.signOut()
    },
  })
  useSessionForRequests(auth, session.expire)
  const { data, problem } = await settle(api.GET('/me'))
  if (problem !== null) return problem
  session.begin(data as Me)
  if (config.kind === 'garden') road().then((kit) => kit?.packRoadKit(config, data as Me))
  return null
}

const failed = (problem: Problem): void => {
  createApp(StartFailed, { problem }).use(pinia).use(i18n).mount('#app')
}

await start()
