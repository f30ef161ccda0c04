import type { UnsealRequest } from './unseal-worker'
import { unsealer } from './unseal'

/** Opening takes most of a millisecond each; done here, the page stays awake. The private key lives as long as the worker. */
let open: ReturnType<typeof unsealer> | undefined

addEventListener('message', ({ data }: MessageEvent<UnsealRequest>) => {
  if (data.type === 'key') open = unsealer(data.identity, data.recipient)
  else void Promise.all(data.records.map((record) => open?.(record))).then((answer) => postMessage(answer))
})
