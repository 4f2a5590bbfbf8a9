import { apiBase } from '../../api/client.ts'
import { type Ask, isWholeAgain } from './whole-again.ts'

const EVERY_MS = 20_000
const PATIENCE_MS = 6_000
/** Popovers stand in the page also when they are closed. */
const OPEN_DIALOG = '[role="dialog"]:not([popover]), [popover]:popover-open'

/**
 * For a page that opened without a network: as soon as the garden answers, the page opens anew, signed in, and what
 * waits is sent. Never under somebody's hands: an open dialog is waited for.
 */
export const openAnewWithNetwork = (): void => {
  let looking = false
  const isFree = () => document.querySelector(OPEN_DIALOG) === null
  const look = async () => {
    if (looking || !isFree()) return
    looking = true
    const found = await isWholeAgain(askBriefly, apiBase())
    looking = false
    if (found && isFree()) location.reload()
  }
  addEventListener('online', look)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
  setInterval(look, EVERY_MS)
}

/** The provider may stand elsewhere and need not let a page read what it answers: that it does is enough. */
const askBriefly: Ask = (address) =>
  fetch(address, {
    mode: address.origin === location.origin ? 'same-origin' : 'no-cors',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
