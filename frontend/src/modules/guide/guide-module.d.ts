declare module 'virtual:guide-fr' {
  export const pages: readonly import('./guide-search.ts').Page[]
}
declare module 'virtual:guide-en' {
  export const pages: readonly import('./guide-search.ts').Page[]
}
