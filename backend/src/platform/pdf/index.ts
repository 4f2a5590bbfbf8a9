export { type Block, type FlowingList, flow } from './flow.ts'
export { a4, mm, openPaper, type Paper, type Point, type TextStyle } from './paper.ts'
export { type Picture, readPicture } from './picture.ts'
