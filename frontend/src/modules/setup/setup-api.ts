import { type Answer, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'

/** What a new garden goes through, in the order in which each needs the one before. */
export type StepName = 'identity' | 'calendar' | 'products' | 'depots' | 'rounds' | 'members'
export type Step = { readonly step: StepName; readonly done: boolean }

export const readSteps = async (): Promise<Answer<readonly Step[]>> => {
  const answer = await settle(api.GET('/garden/steps'))
  return answer.problem === null ? { data: answer.data.items, problem: null } : answer
}

export const readGarden = () => settle(api.GET('/garden'))
export type Garden = NonNullable<Awaited<ReturnType<typeof readGarden>>['data']>

export const changeGarden = ({ hasLogo, setUp, ...body }: Garden, once: Once): Promise<Answer<Garden>> =>
  settle(api.PUT('/garden', { params: { ...once }, body }))

export const endSetUp = async (_: undefined, once: Once): Promise<Answer<Garden>> => {
  const garden = await readGarden()
  if (garden.problem !== null) return garden
  const { version } = garden.data
  return settle(api.POST('/garden/set-up-ends', { params: { ...once }, body: { version } }))
}

export const readYear = (isoYear: number) =>
  settle(api.GET('/calendar/{isoYear}', { params: { path: { isoYear } } }))

type Season = {
  readonly isoYear: number
  readonly start: string
  readonly end: string
  readonly version: number
}
export const putSeason = ({ isoYear, ...body }: Season, once: Once) =>
  settle(api.PUT('/calendar/{isoYear}/season', { params: { path: { isoYear }, ...once }, body }))
