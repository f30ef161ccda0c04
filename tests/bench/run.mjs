import { runnerImport } from 'vite'

// Node 20 reads no TypeScript; Vite is here anyway and does.
const { module } = await runnerImport(new URL('./bench.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'warn',
})
await module.bench(process.argv.slice(2))
