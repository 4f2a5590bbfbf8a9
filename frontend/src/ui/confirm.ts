import { shallowRef } from 'vue'

export type Question = {
  readonly title: string
  /** What will happen, with names and numbers. */
  readonly text: string
  /** The verb on the button: « Archiver », never « OK ». */
  readonly yes: string
  readonly no?: string
  /** Red: something is taken away. */
  readonly danger?: boolean
}
type Asked = Question & { readonly answer: (yes: boolean) => void }

export const asked = shallowRef<Asked>()

/** Asks before something that matters; false when the person closes the question. */
export const confirm = (question: Question): Promise<boolean> => {
  asked.value?.answer(false)
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer: (yes) => {
        asked.value = undefined
        resolve(yes)
      },
    }
  })
}
