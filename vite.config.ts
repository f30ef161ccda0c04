import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import about from './package.json' with { type: 'json' }
import { bankSchema } from './src/build/bank-schema.ts'
import { checkedGroups, chunkGroups, nameChunk } from './src/build/chunks.ts'
import { canOpenBrowser } from './src/build/desktop.ts'
import { ALLOWED, guard } from './src/build/guard.ts'
import { leanIcu } from './src/build/lean-icu.ts'
import { offlineList } from './src/build/offline-list.ts'
import { startScreen } from './src/build/start-screen.ts'

/** The build for hosts of phones and stations: without keys, reasons, the recruiter's side and the workshop. */
const PLAYER = 'player'

export default defineConfig(({ mode }) => ({
  // A clock that stands before the build is wrong, and deletes nothing.
  define: {
    'import.meta.env.VITE_APP_VERSION': JSON.stringify(about.version),
    'import.meta.env.VITE_BUILT': JSON.stringify(String(Date.now())),
    // Empty, not `false`: the unit tests read it from the environment, where `false` is a text, and a text is true.
    'import.meta.env.VITE_PLAYER': mode === PLAYER ? 'true' : '""',
  },
  plugins: [
    svelte(),
    svelteTesting(),
    startScreen(),
    mode === PLAYER ? undefined : bankSchema(),
    leanIcu(),
    checkedGroups(),
    guard(mode === PLAYER ? [] : ALLOWED),
    offlineList(),
  ],
  build: {
    outDir: mode === PLAYER ? 'dist-player' : 'dist',
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // What a lazy chunk needs arrives with it, besides its styles; only the first page names its parts ahead.
      resolveDependencies: (_, dependencies, { hostType }) =>
        dependencies.filter((file) => hostType === 'html' || file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: chunkGroups() }, chunkFileNames: nameChunk },
    },
    chunkSizeWarningLimit: 250,
  },
  server: { port: 5173 },
  preview: { port: 4173, open: mode === 'start' && canOpenBrowser(process.platform, process.env) },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['tests/support/same-chance.ts'],
          include: ['tests/{domain,machines,services,app,ui,quality,build}/**/*.test.ts'],
          exclude: ['tests/quality/{bank,blind,profiles}.test.ts', 'tests/quality/built/**'],
        },
      },
      { extends: true, test: { name: 'bank', include: ['tests/quality/{bank,blind}.test.ts'] } },
      { extends: true, test: { name: 'profiles', include: ['tests/quality/profiles.test.ts'] } },
      { extends: true, test: { name: 'sheets', include: ['tests/blind/write-sheets.ts'] } },
      { extends: true, test: { name: 'built', include: ['tests/quality/built/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
}))
