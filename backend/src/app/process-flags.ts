import path from 'node:path'

/**
 * How every server process of ours is started (decisions 0006 and 0014): a small young generation keeps a process near
 * its live data instead of its garbage, and a quiet one may collect the rest itself.
 */
export const PROCESS_FLAGS = ['--max-semi-space-size=2', '--expose-gc']

/** The environment that lets a process keep what it compiled in the data folder, and start faster the next time. */
export const compileCacheIn = (folder: string): Readonly<Record<string, string>> => ({
  NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
})
