import { Worker } from 'node:worker_threads'
import type { PoolRunnerInitializer } from 'vitest/node'

/**
 * One thread for all mutants. A fresh one for each costs two seconds of loading libraries, in which nothing is tested;
 * the project's own modules are loaded anew for every test file in this one too.
 */
export const keptThread: PoolRunnerInitializer = {
  name: 'kept-thread',
  createPoolWorker({ env }) {
    let thread: Worker | undefined
    let isStopped = false
    const listeners: (readonly [event: string, callback: (arg: unknown) => void])[] = []
    return {
      name: 'kept-thread',
      deserialize: (data) => data,
      start: () => {
        kept ??= startThread(env)
        thread = kept
        return Promise.resolve()
      },
      on(event, callback) {
        listeners.push([event, callback])
        thread?.on(event, callback)
      },
      off: (event, callback) => void thread?.off(event, callback),
      send(message) {
        // The first failure has cancelled the run inside the thread; told again from outside, it would cancel the next one.
        if ('m' in message && message.m === 'onCancel') return
        isStopped ||= message.type === 'stop'
        thread?.postMessage(message)
      },
      async stop() {
        for (const [event, callback] of listeners) thread?.off(event, callback)
        // It was not asked to stop: it hangs.
        if (!isStopped) await thread?.terminate()
      },
    }
  },
}

let kept: Worker | undefined

function startThread(env: Partial<NodeJS.ProcessEnv>): Worker {
  const thread = new Worker(new URL('kept-thread.worker.mjs', import.meta.url), { env: env as NodeJS.ProcessEnv })
  thread.setMaxListeners(0)
  thread.unref()
  thread.on('exit', () => (kept = undefined))
  return thread
}
