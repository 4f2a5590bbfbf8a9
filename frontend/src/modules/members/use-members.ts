import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { Problem } from '../../api/problem.ts'
import type { MemberSummary } from './member-types.ts'
import { findMembers, type MemberQuestion } from './members-api.ts'

const STEP = 50
const PAUSE_MS = 150
const START: { -readonly [K in keyof MemberQuestion]: MemberQuestion[K] } = {
  q: '',
  category: '',
  tag: '',
  membership: '',
  depot: '',
  archived: 'false',
  sort: 'name',
}

/** The members that fit what is typed and chosen; more come on demand. An overtaken answer is dropped. */
export const useMembers = () => {
  const { category } = useRoute().query
  const question = reactive({ ...START, category: typeof category === 'string' ? category : '' })
  const items = shallowRef<readonly MemberSummary[]>()
  const total = ref(0)
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let asked = 0

  const read = async (cursor?: string): Promise<void> => {
    const mine = ++asked
    loading.value = true
    const answer = await findMembers({ ...question }, STEP, cursor)
    if (mine !== asked) return
    loading.value = false
    problem.value = answer.problem
    if (answer.problem !== null) return
    items.value = cursor === undefined ? answer.data.items : [...(items.value ?? []), ...answer.data.items]
    total.value = answer.data.total
    next.value = answer.data.next
  }
  const more = () => (next.value === null || loading.value ? undefined : read(next.value))

  let pause: ReturnType<typeof setTimeout> | undefined
  watch(
    () => question.q,
    () => {
      clearTimeout(pause)
      pause = setTimeout(() => read(), PAUSE_MS)
    },
  )
  watch(
    () => [
      question.category,
      question.tag,
      question.membership,
      question.depot,
      question.archived,
      question.sort,
    ],
    () => read(),
  )
  read()
  onScopeDispose(() => {
    clearTimeout(pause)
    asked += 1
  })
  const clear = () => Object.assign(question, START)
  const narrowed = computed(() => JSON.stringify({ ...question, sort: START.sort }) !== JSON.stringify(START))
  return { question, items, total, next, problem, loading, more, reload: () => read(), clear, narrowed }
}
