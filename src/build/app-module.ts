import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createServer, type ViteDevServer } from 'vite'

/** What the app exports is not known to the build. */
export type AppModule = Awaited<ReturnType<ViteDevServer['ssrLoadModule']>>

/** Runs a module of the app while it is built. @param path from the root of the project, `/src/…` */
export async function runAppModule<T>(
  path: string,
  use: (module: AppModule) => T | Promise<T>,
  define: Readonly<Record<string, string>> = {},
): Promise<T> {
  const server = await createServer({
    configFile: false,
    plugins: [svelte()],
    define: { ...define },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    return await use(await server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}
