export { openCaptureSms } from './capture.ts'
export { openSnsSms } from './sns.ts'
