import { describe, expect, it } from 'vitest'
import { scriptsFor } from './measure-scripts.ts'

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_vue.js'], dynamicImports: ['Screen.vue'] },
  '_vue.js': { file: 'assets/vue.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  'Screen.vue': { file: 'assets/Screen.js', imports: ['_shared.js', 'index.html'] },
  'style.css': { file: 'assets/style.css' },
}

describe('measuring a first load', () => {
  it('counts every script once, at any depth, and nothing that is only loaded later', () => {
    expect(scriptsFor(manifest, ['index.html'])).toEqual([
      'assets/index.js',
      'assets/vue.js',
      'assets/shared.js',
    ])
    expect(scriptsFor(manifest, ['index.html', 'Screen.vue', 'style.css'])).toHaveLength(4)
  })

  it('says so when the build lacks a screen that it should measure', () => {
    expect(() => scriptsFor(manifest, ['Gone.vue'])).toThrow('Gone.vue')
  })
})
