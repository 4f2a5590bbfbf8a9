import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Auth } from '../api/auth.ts'

export type Me = {
  readonly name: string
  readonly email: string
  /** Nobody has a role on the platform's own page. */
  readonly role?: { readonly code: string; readonly title: string }
  readonly permissions: readonly string[]
  readonly member?: number | null
}

/** Who is signed in and what they may do. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<Me>()
  const auth = shallowRef<Auth>()
  const expired = ref(false)
  /** Opened without a network: what this device knows, of driving only. */
  const offline = ref(false)
  const permissions = computed(() => new Set(me.value?.permissions ?? []))

  const can = (permission: string): boolean => permissions.value.has(permission)
  const connect = (through: Auth): void => {
    auth.value = through
  }
  const begin = (who: Me): void => {
    me.value = who
  }
  const beginOffline = (who: Me): void => {
    offline.value = true
    me.value = who
  }
  const expire = (): void => {
    expired.value = true
  }
  return {
    me,
    expired,
    offline,
    can,
    connect,
    begin,
    beginOffline,
    expire,
    signIn: () => auth.value?.signIn(),
    signOut: () => auth.value?.signOut(),
  }
})
