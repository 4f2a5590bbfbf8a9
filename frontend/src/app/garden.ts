import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { apiBase } from '../api/client.ts'
import type { Config, GardenConfig } from './config.ts'
import { applyGardenColour } from './theme.ts'

/** The garden (or the platform) that this page serves, as its settings say. */
export const useGarden = defineStore('garden', () => {
  const config = shallowRef<Config>()
  const logoSeen = ref(0)
  const garden = computed(() => (config.value?.kind === 'garden' ? config.value : undefined))
  const name = computed(() => config.value?.name ?? 'Cabas')
  /** The garden's day, which every « today » on a screen means. */
  const today = computed(() => garden.value?.today ?? new Date().toISOString().slice(0, 10))
  /** Where the logo is, if there is one; another address after each change, so that no page keeps the old picture. */
  const logo = computed(() =>
    garden.value?.hasLogo ? new URL(`garden/logo?seen=${logoSeen.value}`, apiBase()).href : undefined,
  )
  const tiles = computed(() => garden.value?.tiles ?? null)

  const learn = (what: Config): void => {
    config.value = what
    applyGardenColour(what.kind === 'garden' ? what.colour : undefined)
  }
  /** After the settings were saved: name, colour and logo follow at once. */
  const change = (parts: Partial<GardenConfig>): void => {
    if (parts.hasLogo !== undefined) logoSeen.value += 1
    if (garden.value !== undefined) learn({ ...garden.value, ...parts })
  }
  return { config, garden, name, today, tiles, logo, learn, change }
})
