export { type EngineMissing, findEngine } from './find-engine.ts'
export { type Engine, startEngine } from './start-engine.ts'
