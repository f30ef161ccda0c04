/** What a plugin's hook gives when the bundler calls it with this context. */
export function runHook(hook: unknown, context: object, ...args: readonly unknown[]): unknown {
  const handler = typeof hook === 'object' && hook !== null && 'handler' in hook ? hook.handler : hook
  if (typeof handler !== 'function') throw new Error('The plugin has no such hook')
  return Reflect.apply(handler, context, args)
}

/** The bundler's way to fail a build. */
export const FAILING = {
  error: (message: string) => {
    throw new Error(message)
  },
}
