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
import { makeRouter } from './router.ts'
import StartFailed from './StartFailed.vue'
import { type Me, useSession } from './session.ts'
import { startAppearance } from './theme.ts'

const pinia = createPinia()

const start = async (): Promise<void> => {
  startAppearance()
  startIcons()
  const config = await readConfig()
  await chooseLocale(firstLocale(config?.locale))
  if (config === undefined) return failed(networkProblem)
  useGarden(pinia).learn(config)
  const problem = await signIn(config)
  if (problem !== null) return failed(problem)
  const app = createApp(App)
  app.use(pinia).use(i18n).use(makeRouter(config.kind))
  app.mount('#app')
}

const signIn = async (config: Config): Promise<Problem | null> => {
  const session = useSession(pinia)
  const auth = await startAuth(config.auth).catch(() => undefined)
  if (auth === undefined) return networkProblem
  session.connect(auth)
  useSessionForRequests(auth, session.expire)
  const { data, problem } = await settle(api.GET('/me'))
  if (problem !== null) return problem
  session.begin(data as Me)
  return null
}

const failed = (problem: Problem): void => {
  createApp(StartFailed, { problem }).use(pinia).use(i18n).mount('#app')
}

await start()
