import { computed, type Ref, ref, shallowRef, toRaw, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Answer } from '../api/client.ts'
import { isConflict, type Problem } from '../api/problem.ts'
import { type Once, useAction } from '../api/use-action.ts'
import { draftAt } from './draft.ts'
import { type Begun, rebased, same } from './rebase.ts'
import { toast } from './toasts.ts'

type Versioned = { version?: number }

export type Edit<T extends Versioned> = {
  /** What the fields are bound to. */
  readonly form: Ref<T>
  readonly changed: Ref<boolean>
  /** Something typed earlier was found again. */
  readonly restored: Ref<boolean>
  readonly busy: Ref<boolean>
  readonly problem: Ref<Problem | null>
  /** What was saved when the form was filled. */
  readonly saved: Readonly<Ref<T>>
  /** What somebody else has saved meanwhile, to choose from. */
  readonly theirs: Ref<T | undefined>
  readonly save: () => Promise<T | undefined>
  readonly discard: () => void
  /** The thing was saved beside the form, or read anew; `upon` which version, where it was our own doing (`rebased`). */
  readonly follow: (now: T, upon?: number) => void
  /** Goes on with what was chosen in the conflict, on top of their version. */
  readonly resolve: (chosen: T) => Promise<T | undefined>
}

type Ways<T extends Versioned> = {
  /** Names the draft, such as `depot-D01` or `depot-new`. */
  readonly key: string
  /** What is saved now, or the blank form of something new. */
  readonly saved: T
  readonly send: (form: T, once: Once) => Promise<Answer<T>>
  /** Reads what is saved now, after a conflict. */
  readonly fresh?: () => Promise<Answer<T>>
  /** What the toast says; a general « saved » otherwise. */
  readonly done?: string
}

/** The form with what was saved when it was begun; what was typed earlier in this tab is found again. */
const useDrafted = <T extends Versioned>({ key, saved: now }: Ways<T>) => {
  const draft = draftAt<Begun<T>>(key)
  const kept = keptWith(now, draft.read())
  // A draft keeps what was saved when it was begun: only so is it known what its writer has changed.
  const saved = shallowRef(kept?.base ?? now) as Ref<T>
  const form = ref(copy(kept?.form ?? now)) as Ref<T>
  const restored = ref(kept !== undefined)
  const changed = computed(() => !same(form.value, saved.value))
  watch(form, (typed) => (changed.value ? draft.write({ base: saved.value, form: typed }) : draft.clear()), {
    deep: true,
  })
  return { saved, form, restored, changed, forget: draft.clear }
}

/** A form over something with a version: keeps a draft, saves once, and lets people settle a conflict. */
export const useEdit = <T extends Versioned>(ways: Ways<T>): Edit<T> => {
  const { t } = useI18n()
  let latest = ways.saved
  const { saved, form, restored, changed, forget } = useDrafted(ways)
  const theirs = shallowRef<T>()
  const action = useAction<T, T>(ways.send)

  const settleOn = (value: T): void => {
    latest = value
    saved.value = value
    form.value = copy(value)
    restored.value = false
    forget()
  }
  const save = async (): Promise<T | undefined> => {
    const answer = await action.run(copy(form.value))
    if (answer === undefined) return undefined
    if (answer.problem === null) {
      settleOn(answer.data)
      toast({ kind: 'done', text: ways.done ?? t('ui.saved') })
      return answer.data
    }
    if (isConflict(answer.problem)) theirs.value = (await ways.fresh?.())?.data ?? undefined
    return undefined
  }
  const resolve = (chosen: T): Promise<T | undefined> => {
    const other = theirs.value
    theirs.value = undefined
    if (other !== undefined) saved.value = latest = other
    form.value = copy(other === undefined ? chosen : { ...chosen, version: other.version })
    return save()
  }
  const follow = (now: T, upon?: number): void => {
    latest = now
    const next = rebased({ base: saved.value, form: form.value }, now, upon)
    saved.value = next.base
    if (next.form !== form.value) form.value = copy(next.form)
  }
  const { busy, problem } = action
  return {
    form,
    saved,
    changed,
    restored,
    busy,
    problem,
    theirs,
    save,
    resolve,
    discard: () => settleOn(latest),
    follow,
  }
}

/** A draft of before a field existed has it as it is saved. */
const keptWith = <T>(now: T, kept: Begun<T> | undefined): Begun<T> | undefined =>
  kept && { base: { ...now, ...kept.base }, form: { ...now, ...kept.form } }

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(toRaw(value))) as T
