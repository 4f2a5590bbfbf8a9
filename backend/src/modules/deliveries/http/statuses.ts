import type { Conflict } from '#platform/dynamo'
import { commonStatuses, type Statuses } from '#platform/http'
import type { DayFrozen, WeekClosed } from '../domain/freeze.ts'
import type { DayAhead, NoteTooLong, NothingThere, ReasonRequired, UndoTooLate } from '../domain/outcomes.ts'

/** The HTTP statuses of what recording and freezing may refuse. */
export const outcomeStatuses = {
  ...commonStatuses,
  'day-frozen': 409,
  'week-closed': 409,
  'day-ahead': 409,
  'nothing-there': 422,
  'reason-required': 422,
  'note-too-long': 422,
  'undo-too-late': 409,
} as const satisfies Statuses<
  DayFrozen | WeekClosed | DayAhead | NothingThere | ReasonRequired | NoteTooLong | UndoTooLate | Conflict
>
