import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import areas from './areas.json'
import { keptThread } from './kept-thread'

/** Only the tests of one area; everything else of the project's configuration is about the build. */
export default defineConfig({
  plugins: [
    svelte(),
    svelteTesting(),
    {
      name: 'one-thread-for-all-mutants',
      // Stryker asks for threads of Vitest's own; here it is too late for it to ask.
      configureVitest: ({ project }) =>
        Object.assign(project.config, { pool: keptThread.name, poolRunner: keptThread }),
    },
  ],
  define: { 'import.meta.env.VITE_BUILT': JSON.stringify(String(Date.now())), 'import.meta.env.VITE_PLAYER': '""' },
  test: {
    setupFiles: ['tests/support/same-chance.ts'],
    // A machine that is busy must not be taken for a test that has noticed something.
    testTimeout: 20_000,
    // Nothing in the modules outlives a test, and loading them anew takes longer than most tests.
    isolate: false,
    // Thousands of tries at the same lines.
    exclude: ['**/every-bit.test.ts', '**/any-day.test.ts'],
    // A mutant that never ends costs a new process, which finds everything compiled.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'coverage/modules' },
    include: (areas as Record<string, { tests: string[] }>)[process.env.AREA ?? 'scoring']?.tests.map(
      (place) => `tests/${place}{.test.ts,/**/*.test.ts}`,
    ),
  },
})
