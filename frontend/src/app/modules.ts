import { calendar } from '../modules/calendar/index.ts'
import { depots } from '../modules/depots/index.ts'
import { driving } from '../modules/driving/index.ts'
import { gardens } from '../modules/gardens/index.ts'
import { imports } from '../modules/imports/index.ts'
import { journal } from '../modules/journal/index.ts'
import { members } from '../modules/members/index.ts'
import { my } from '../modules/my/index.ts'
import { people } from '../modules/people/index.ts'
import { planning } from '../modules/planning/index.ts'
import { products } from '../modules/products/index.ts'
import { rounds } from '../modules/rounds/index.ts'
import { settings } from '../modules/settings/index.ts'
import { setup } from '../modules/setup/index.ts'
import { subscribing } from '../modules/subscribing/index.ts'
import { week } from '../modules/week/index.ts'
import type { FrontModule } from './module.ts'

/** Every module that has screens; a new one costs a line here. */
export const modules: readonly FrontModule[] = [
  week,
  members,
  depots,
  my,
  subscribing,
  driving,
  people,
  journal,
  rounds,
  planning,
  imports,
  gardens,
  calendar,
  products,
  settings,
  setup,
]
