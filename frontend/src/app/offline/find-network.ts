import { readConfig } from '../config.ts'

const EVERY_MS = 20_000
/** Popovers stand in the page also when they are closed. */
const OPEN_DIALOG = '[role="dialog"]:not([popover]), [popover]:popover-open'

/**
 * For a page that opened without a network: as soon as the garden answers, the page opens anew, signed in, and what
 * waits is sent. Never under somebody's hands: an open dialog is waited for.
 */
export const openAnewWithNetwork = (): void => {
  let looking = false
  const look = async () => {
    if (looking || document.querySelector(OPEN_DIALOG) !== null) return
    looking = true
    const found = (await readConfig()) !== undefined
    looking = false
    if (found) location.reload()
  }
  addEventListener('online', look)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
  setInterval(look, EVERY_MS)
}
