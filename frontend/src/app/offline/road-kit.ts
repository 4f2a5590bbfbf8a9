import { addDays, daysBetween } from '../../kernel/days.ts'
import type { GardenConfig } from '../config.ts'
import type { Me } from '../session.ts'
import { answersIn, type Kept } from './kept-answers.ts'

/** What the driver's page needs to open without a network: which garden, and who drives. */
export type RoadKit = { readonly config: GardenConfig; readonly me: Me }

const DRIVING = 'driving:work'
const KIT = 'kit'
/** What was kept of this garden on this device. */
export const answers = answersIn(localStorage, `cabas.road.${document.baseURI}.`)

/** Keeps the kit of whoever drives, and has the browser keep the application; for anybody else nothing stays. */
export const packRoadKit = async (config: GardenConfig, me: Me): Promise<void> => {
  const before = answers.find<RoadKit>(KIT, Date.now())
  if (!me.permissions.includes(DRIVING)) return forgetRoad()
  if (before !== undefined && before.data.me.email !== me.email) answers.forget()
  answers.keep(KIT, { config, me } satisfies RoadKit, Date.now())
  if (!('serviceWorker' in navigator)) return
  // A browser that will not keep it (a private window) still has the page as long as there is a network.
  await navigator.serviceWorker.register(new URL('shell-worker.js', document.baseURI)).catch(() => undefined)
}

/** The kit kept last, set to today; what it allows is driving only. */
export const unpackRoadKit = (nowMs = Date.now()): RoadKit | undefined => {
  const kept = answers.find<RoadKit>(KIT, nowMs)
  return kept && { config: onToday(kept, nowMs), me: drivingOnly(kept.data.me) }
}

/** Nothing of a round stays on this device: at sign-out, and when somebody else signs in. */
export const forgetRoad = async (): Promise<void> => {
  answers.forget()
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration(document.baseURI)
  if (registration?.scope === document.baseURI) await registration.unregister()
  // The worker names its caches by its address; its rules stay its own, or the build would cut it in two files.
  const names = (await caches.keys()).filter((name) => name.includes(` ${document.baseURI} `))
  await Promise.all(names.map((name) => caches.delete(name)))
}

const drivingOnly = (me: Me): Me => ({ ...me, permissions: [DRIVING] })

/** The garden's day may not be the clock's: as many days as have gone by are added to it. */
const onToday = ({ at, data }: Kept<RoadKit>, nowMs: number): GardenConfig => ({
  ...data.config,
  today: addDays(data.config.today, daysBetween(dayOn(at), dayOn(nowMs))),
})

const dayOn = (ms: number): string => new Date(ms).toLocaleDateString('sv-SE')
