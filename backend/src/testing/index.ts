export { chromiumPath } from './chromium.ts'
export { type DeclaredRoute, declaredRoutes } from './declared-routes.ts'
export { type FixedClock, fixedClock, type LittleGarden, littleGarden } from './little-garden.ts'
export { testEngine } from './test-engine.ts'
