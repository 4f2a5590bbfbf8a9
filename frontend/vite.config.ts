import { fileURLToPath } from 'node:url'
import nuxtUi from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { deskIcons, FIRST_ICONS } from './desk-icons-plugin.ts'
import { guide } from './guide-plugin.ts'
import { shellPlugin, WORKER_FILE } from './shell-plugin.ts'

const SEEN_FIRST = /\/(?:MyDeliveriesScreen|MapCanvas|RoundsOfDayScreen|DriveRoundScreen|WeekPage)-/
const here = fileURLToPath(new URL('.', import.meta.url))

// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig({
  root: here,
  base: './',
  plugins: [
    guide(),
    deskIcons(here),
    shellPlugin(),
    vue(),
    nuxtUi({
      autoImport: false,
      components: false,
      colorMode: false,
      dts: false,
      ui: {
        colors: { primary: 'primary', secondary: 'secondary', neutral: 'neutral' as 'stone' },
        // Large by default: fingers, and eyes that want 16 px or more.
        button: {
          slots: { base: 'font-semibold cursor-pointer' },
          variants: {
            size: {
              lg: { base: 'text-base px-4 py-2.5 min-h-11', leadingIcon: 'size-5' },
              xl: { base: 'text-lg px-5 py-3 min-h-14', leadingIcon: 'size-6' },
            },
          },
          defaultVariants: { size: 'lg' },
        },
        modal: { slots: { title: 'text-xl font-bold', description: 'text-base mt-1.5' } },
        slideover: { slots: { title: 'text-xl font-bold', description: 'text-base mt-1.5' } },
        input: { defaultVariants: { size: 'xl' } },
        select: { defaultVariants: { size: 'xl' } },
        selectMenu: { defaultVariants: { size: 'xl' } },
        inputMenu: { defaultVariants: { size: 'xl' } },
        textarea: { defaultVariants: { size: 'xl' } },
        inputNumber: { defaultVariants: { size: 'xl' } },
        formField: { defaultVariants: { size: 'xl' } },
        checkbox: { defaultVariants: { size: 'xl' } },
        radioGroup: { defaultVariants: { size: 'xl' } },
        switch: { slots: { label: 'text-base' }, defaultVariants: { size: 'xl' } },
      },
      icon: { clientBundle: { scan: { globInclude: FIRST_ICONS }, sizeLimitKb: 256 } },
    }),
  ],
  resolve: {
    alias: [
      { find: /^@iconify\/vue$/, replacement: `${here}src/app/iconify.ts` },
      // What vue-leaflet imports: two copies of Leaflet number their layers alike and take each other's for their own.
      { find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' },
    ],
  },
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
    modulePreload: {
      polyfill: false,
      // The list of what a screen needs stands in the first load: worth it for the screens that somebody sees first.
      resolveDependencies: (screen, files) =>
        SEEN_FIRST.test(screen) ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      input: { index: `${here}index.html`, 'shell-worker': `${here}src/app/offline/shell-worker.ts` },
      // A module's door may hold what only some screens use; without this the first load would fetch all of it.
      treeshake: { moduleSideEffects: [{ test: /[\\/]src[\\/]modules[\\/].*\.ts$/, sideEffects: false }] },
      output: {
        entryFileNames: ({ name }) => (name === 'shell-worker' ? WORKER_FILE : 'assets/[name]-[hash].js'),
      },
    },
  },
})
