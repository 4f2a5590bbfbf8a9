import { ref } from 'vue'

/** What the screen reader is told next; shown nowhere. */
export const announcement = ref('')

/** Tells people who do not see the screen what has just happened. The same sentence twice is read twice. */
export const announce = (sentence: string): void => {
  announcement.value = announcement.value === sentence ? `${sentence}\u00A0` : sentence
}
