import type { Outcome } from './week-types.ts'

export type Look = { readonly tone: 'good' | 'bad' | 'warning' | 'quiet'; readonly icon: string }

const LOOKS = {
  planned: { tone: 'quiet', icon: 'i-lucide-circle-dashed' },
  delivered: { tone: 'good', icon: 'i-lucide-check' },
  'not-collected': { tone: 'warning', icon: 'i-lucide-package' },
  lost: { tone: 'bad', icon: 'i-lucide-package-x' },
  'not-delivered': { tone: 'bad', icon: 'i-lucide-x' },
} as const satisfies Record<Outcome, Look>

/** How an outcome looks: never by colour alone. */
export const outcomeLook = (outcome: Outcome): Look => LOOKS[outcome]
