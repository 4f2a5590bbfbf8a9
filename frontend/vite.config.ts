import { fileURLToPath } from 'node:url'
import nuxtUi from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig({
  root: here,
  base: './',
  plugins: [
    vue(),
    nuxtUi({
      autoImport: false,
      components: false,
      colorMode: false,
      dts: false,
      ui: {
        colors: { primary: 'primary', secondary: 'secondary', neutral: 'neutral' as 'stone' },
        button: {
          slots: { base: 'font-semibold rounded-lg cursor-pointer' },
          compoundVariants: [],
          defaultVariants: { size: 'lg' },
        },
        input: { defaultVariants: { size: 'lg' } },
        select: { defaultVariants: { size: 'lg' } },
        selectMenu: { defaultVariants: { size: 'lg' } },
        textarea: { defaultVariants: { size: 'lg' } },
        inputNumber: { defaultVariants: { size: 'lg' } },
        formField: { defaultVariants: { size: 'lg' } },
      },
      icon: { clientBundle: { scan: true, sizeLimitKb: 256 } },
    }),
  ],
  resolve: { alias: [{ find: /^@iconify\/vue$/, replacement: `${here}src/app/iconify.ts` }] },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
