import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Node 20 reads no TypeScript; Vite is here anyway and does.
const load = (file) => runnerImport(fileURLToPath(new URL(file, import.meta.url)), { configFile: false })
const [which, ...flags] = process.argv.slice(2)
if (which === 'vault') await (await load('./vault.ts')).module.benchVault()
else await (await load('./bench.ts')).module.bench([which, ...flags].filter(Boolean))
