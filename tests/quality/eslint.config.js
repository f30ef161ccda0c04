import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

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
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: ['src/domain/**', 'src/machines/**'],
    rules: { 'no-restricted-globals': ['error', ...WORLD], 'no-restricted-properties': ['error', ...CHANCE] },
  },
  { files: ['tests/**', '*.ts'], rules: { 'no-console': 'off' } },
)
