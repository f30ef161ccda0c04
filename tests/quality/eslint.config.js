import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

/** What a layer must not touch: `domain ← machines ← ui ← main.ts` and `domain ← services ← main.ts`. */
const layer = (folder, forbidden, message) => ({
  files: [`src/${folder}/**`],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message }] }] },
})

const WORLD = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'indexedDB',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
]
const CHANCE = [
  { object: 'Date', property: 'now', message: 'Time is an argument.' },
  { object: 'Math', property: 'random', message: 'Chance is an argument.' },
]

export default ts.config(
  { ignores: ['dist', 'dist-player', 'coverage', 'node_modules', 'tests/journeys/output', 'tests/bench/output'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      'no-console': 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Named with an underscore: there so that something is read or passed by.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      'svelte/require-each-key': 'error',
    },
  },
  layer('domain', '(machines|services|ui|/bank/[a-z-]+/|svelte|xstate|localforage)', 'The domain imports only itself.'),
  layer('machines', '(services|/ui/|svelte|localforage)', 'Machines import the domain and xstate.'),
  layer('services', '(machines|/ui/|svelte|xstate)', 'Services import the domain, localforage and Web APIs.'),
  layer('ui', '(services|localforage)', 'Screens talk to actors and to the world that main.ts gives them.'),
  layer('build', '(machines|services|/ui/|/app/)', 'The build runs the app, and imports none of it.'),
  layer('bank', '(machines|services|/ui/)', 'The bank is data.'),
  {
    files: ['src/domain/**', 'src/machines/**'],
    rules: { 'no-restricted-globals': ['error', ...WORLD], 'no-restricted-properties': ['error', ...CHANCE] },
  },
  // A machine is one map; torn in two it cannot be read.
  {
    files: ['src/machines/*.machine.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['src/bank/**'], rules: { 'max-lines': 'off' } },
  { files: ['tests/**', '*.ts'], rules: { 'no-console': 'off', 'max-lines': 'off' } },
)
