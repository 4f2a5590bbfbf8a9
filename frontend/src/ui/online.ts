import { ref } from 'vue'

/** Whether this device believes to have a network; a request may still fail. */
export const online = ref(navigator.onLine)

addEventListener('online', () => {
  online.value = true
})
addEventListener('offline', () => {
  online.value = false
})
