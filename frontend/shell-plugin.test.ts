import type { Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { shellFiles } from './shell-plugin.ts'

const chunk = (fileName: string, module: string, more: object = {}) => ({
  [fileName]: {
    type: 'chunk',
    fileName,
    facadeModuleId: `/somewhere/frontend/src/${module}`,
    imports: [],
    dynamicImports: [],
    isEntry: false,
    ...more,
  },
})
const asset = (fileName: string) => ({ [fileName]: { type: 'asset', fileName } })
const bundle = {
  ...chunk('assets/index.js', 'app/main.ts', {
    isEntry: true,
    imports: ['assets/vue.js'],
    dynamicImports: ['assets/Drive.js', 'assets/Members.js'],
    viteMetadata: { importedCss: new Set(['assets/index.css']) },
  }),
  ...chunk('assets/vue.js', '../node_modules/vue'),
  ...chunk('assets/Drive.js', 'modules/driving/DriveRoundScreen.vue', {
    imports: ['assets/Sheet.js'],
    dynamicImports: ['assets/Map.js'],
  }),
  ...chunk('assets/Sheet.js', 'ui/Sheet.vue', { imports: ['assets/Drive.js'] }),
  ...chunk('assets/Map.js', 'ui/MapCanvas.vue'),
  ...chunk('assets/Members.js', 'modules/members/MembersScreen.vue'),
  ...chunk('shell-worker.js', 'app/offline/shell-worker.ts', { isEntry: true }),
  ...asset('assets/figtree-latin-wght-normal-1.woff2'),
  ...asset('assets/figtree-vietnamese-wght-normal-1.woff2'),
} as unknown as Rolldown.OutputBundle

describe('the files of the shell', () => {
  it('are the application’s, the driving screens’ and what they import, and no other screen’s', () => {
    expect(shellFiles(bundle)).toEqual([
      'assets/Drive.js',
      'assets/Sheet.js',
      'assets/figtree-latin-wght-normal-1.woff2',
      'assets/index.css',
      'assets/index.js',
      'assets/vue.js',
      'cabas.svg',
    ])
  })
})
