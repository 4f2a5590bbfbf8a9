import { computed, type Ref } from 'vue'
import type { Problem } from '../../api/problem.ts'

/** A code already used is said beside the code. */
export const useCodeTaken = (problem: Ref<Problem | null>) =>
  computed<Problem | null>(() =>
    problem.value?.kind === 'code-taken'
      ? { ...problem.value, fields: [{ path: 'code', kind: 'taken' }] }
      : problem.value,
  )
