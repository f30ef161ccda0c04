import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Node 20 reads no TypeScript; Vite is here anyway and does.
const { module } = await runnerImport(fileURLToPath(new URL('./bench.ts', import.meta.url)), { configFile: false })
await module.bench(process.argv.slice(2))
