import { findEngine } from './find-engine.ts'
import { startEngine } from './start-engine.ts'

/** A process for the test of kill -9: starts an engine, tells its pids, and waits to be killed. */
const found = findEngine({ PATH: process.env.PATH })
if (found.ok) {
  const engine = await startEngine({ found: found.value })
  process.send?.(engine.pids)
}
