export { drivingRoutes } from './http/driving-routes.ts'
export type { DrivingNeeds } from './needs.ts'
