import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import areas from './areas.json'

/** Only the tests of one area; everything else of the project's configuration is about the build. */
export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  define: { 'import.meta.env.VITE_BUILT': JSON.stringify(String(Date.now())), 'import.meta.env.VITE_PLAYER': '""' },
  test: {
    setupFiles: ['tests/support/same-chance.ts'],
    include: (areas as Record<string, { tests: string[] }>)[process.env.AREA ?? 'scoring']?.tests.map(
      (folder) => `tests/${folder}/**/*.test.ts`,
    ),
  },
})
