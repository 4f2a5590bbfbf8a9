export { type EngineFound, type EngineMissing, findEngine } from './find-engine.ts'
export { type Engine, type EngineSettings, startEngine } from './start-engine.ts'
