import { parentPort } from 'node:worker_threads'
import { init, runBaseTests, setupEnvironment } from 'vitest/worker'

const port = /** @type {NonNullable<typeof parentPort>} */ (parentPort)
/** @type {((message: unknown) => void)[]} */
let ofThisStart = []
let isFirst = true

// As Vitest's own thread, except that what was stopped can be started again: the first listener, which waits for that, stays.
init({
  post: (response) => port.postMessage(response),
  on(callback) {
    port.on('message', callback)
    if (!isFirst) ofThisStart.push(callback)
    isFirst = false
  },
  off: (callback) => port.off('message', callback),
  teardown() {
    for (const callback of ofThisStart) port.off('message', callback)
    ofThisStart = []
  },
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
})
