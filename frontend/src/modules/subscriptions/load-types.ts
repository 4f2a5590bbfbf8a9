import type { components } from '../../api/schema.d.ts'

type Schemas = components['schemas']
export type PackingLoad = Schemas['PackingLoad']
export type LoadDay = PackingLoad['days'][number]
export type LoadWeek = LoadDay['weeks'][number]
export type LoadProposals = Schemas['LoadProposals']
export type Proposal = LoadProposals['proposals'][number]
export type PhaseAdvice = NonNullable<Schemas['PhaseAdvice']['advice']>
export type Phase = PhaseAdvice['best']
