import type { FrontModule } from './module.ts'

/** Every module that has screens; a new one costs a line here. */
export const modules: readonly FrontModule[] = []
